"""Prints the reference of `parcours.yml`, read from its JSON Schema: argv is the schema's file."""

import json
import sys

KINDS = {"text": "texte / text", "texts": "textes / texts", "boolean": "true, false", "integer": "nombre / number",
         "string": "texte / text", "object": "section", "array": "liste / list"}


def resolved(schema, part):
    """A part of the schema, with what it refers to; what it says itself goes first."""
    if "$ref" not in part:
        return part
    return {**resolved(schema, schema["$defs"][part["$ref"].rsplit("/", 1)[-1]]), **part}


def kind(part, whole):
    """What a value is: its words, else its type."""
    words = whole.get("enum")
    if words:
        return ", ".join(f"`{word}`" for word in words)
    types = whole.get("type", "string")
    types = [types] if isinstance(types, str) else [name for name in types if name != "null"]
    if part.get("$ref", "").endswith("/address"):
        return "adresse / address"
    return KINDS[types[0]]


def rows(schema, section):
    for key, part in section["properties"].items():
        whole = resolved(schema, part)
        french, _, english = part.get("description", whole.get("description", "")).partition(" / ")
        default = whole.get("default")
        shown = "" if default is None else f"`{json.dumps(default, ensure_ascii=False).strip(chr(34))}`"
        yield f"| `{key}` | {kind(part, whole)} | {shown} | {french} | {english} |"


def table(lines):
    return "| Clé / Key | Valeur / Value | Défaut / Default | | |\n|---|---|---|---|---|\n" + "\n".join(lines)


def main(path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    print("# parcours.yml\n")
    print("Toutes les clés de la configuration, d'après son [schéma](../schemas/parcours.schema.json), que les éditeurs lisent.")
    print("[`samples/parcours.yml`](../samples/parcours.yml) en montre l'usage ; `--set section.clé=valeur` en règle une pour une fois.\n")
    print("Every key of the configuration, from its schema, which editors read. `--set section.key=value` sets one for a run.")
    sections, alone = {}, {"properties": {}}
    for key, part in schema["properties"].items():
        whole = resolved(schema, part)
        inner = resolved(schema, whole["items"]) if "items" in whole else whole
        if "properties" not in inner:
            alone["properties"][key] = part
            continue
        description = part.get("description", whole.get("description", ""))
        sections.setdefault("\n".join(rows(schema, inner)), []).append((key, description, "items" in whole))
    print("\n## Au premier niveau / At the top\n")
    print(table(rows(schema, alone)))
    for lines, keys in sections.items():
        print("\n## " + ", ".join(f"`{key}`" for key, _, _ in keys) + "\n")
        for key, description, is_list in keys:
            print(f"- `{key}` : {description}" + (" (liste / list)" if is_list else ""))
        print("\n" + table(lines.split("\n")))


main(sys.argv[1])
