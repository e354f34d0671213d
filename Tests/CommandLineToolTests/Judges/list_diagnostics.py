"""Prints the reference of diagnostics, read from the sources: argv are the project's folder and the names of formats.

A diagnostic is made of a severity, an identifier and a message in two languages, in this order; rules of packages and feeds
have theirs as properties. What a message is filled in with shows as “…”.
"""

import json
import pathlib
import re
import sys

IDENTIFIER = r'"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"'
FILLED_IN = r"\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
LITERAL = rf'"((?:[^"\\]|{FILLED_IN}|\\.)*)"'
JOINED = rf"(?:{LITERAL}\s*\+?\s*)+"
# Other names that stand beside two texts: formats, attributes of HTML; keys and words of the configuration are added.
OTHERS = {*sys.argv[2:], "aria-labelledby"}
# Said in many words, by those who read a document key by key.
GENERAL = ["une clé n'a pas ce qu'elle attend", "a key doesn't have what it expects"]
# Said with what is counted, or by the part of a template that is not well formed.
VARIED = {
    "template-limit": ["le gabarit dépasse une limite", "the template goes beyond a limit"],
    "template-syntax": ["le gabarit n'est pas bien formé", "the template is not well formed"],
    "file-too-large": ["« … » dépasse … octets", "“…” is larger than … bytes"],
}
PARTS = [
    ("Nunjucks", "Templates"), ("YAML", "YAML and JSON"), ("Markdown", "Pages"), ("Interchange", "The source"),
    ("Readers/Eleventy", "Pages"), ("Readers/CatalogueFile", "Catalogue files"), ("Readers/Package", "Packages as a source"),
    ("Readers/Dataset", "Datasets as a source"), ("DocumentSections", "Catalogue files"), ("Releases", "Releases and the journal"),
    ("CourseCatalogue", "Releases and the journal"), ("LearnerPage", "Packages"), ("Writers/SCORM", "Packages"),
    ("Writers/CommonCartridge", "Packages"), ("Writers/OpenData", "The dataset"), ("Writers/Feeds", "Feeds"),
    ("ControlDocuments", "Packages"), ("Conformance/Rules/Feed", "Feeds"), ("Conformance/Rules/Atom", "Feeds"),
    ("Conformance/Rules/JSONFeed", "Feeds"), ("Conformance/Rules/Calendar", "Feeds"),
    ("Conformance/Rules/Dataset", "The dataset"), ("Conformance", "Checks of packages and files"),
    ("Footprint", "Checks of packages and files"), ("Export", "The export"), ("Publishing", "Publishing"),
    ("CommandLineTool", "Commands and configuration"), ("Preview", "Commands and configuration"),
]


def message(after):
    """The texts in French and in English that follow; nothing where there are none near."""
    texts = []
    for label in ("fr", "en"):
        found = re.search(rf"\b{label}:\s*({JOINED})", after)
        if not found:
            break
        texts.append("".join(re.findall(LITERAL, found.group(1))))
    if len(texts) < 2:
        pair = re.match(rf"[^\"]{{0,60}}?({JOINED}),\s*({JOINED})", after)
        texts = ["".join(re.findall(LITERAL, group)) for group in (pair.group(1), pair.group(3))] if pair else []
    return [re.sub(FILLED_IN, "…", text).replace('\\"', '"').replace("\\\\", "\\").replace("|", "\\|") for text in texts]


def diagnostics(source):
    """The identifiers of a file, each with its severity and message."""
    for found in re.finditer(rf"\.(error|warning|note),\s*{IDENTIFIER}", source):
        before = source[max(0, found.start() - 500):found.start()]
        made = before.rfind("Finding(")
        texts = message(source[found.end():found.end() + 900])
        yield found.group(2), found.group(1), texts or (message(before[made:]) if made >= 0 else [])
    for found in re.finditer(rf"let id = {IDENTIFIER}", source):
        severity = re.search(r"let severity = Severity\.(\w+)", source)
        body = source[found.end():]
        findings = body.find("Finding(")
        yield found.group(1), severity.group(1) if severity else "error", message(body[max(findings, 0):])
    yield from problems(source)
    for found in re.finditer(rf"(?:faultIdentifier:|static let fault =) {IDENTIFIER}|leftOut\(.{{1,60}}?, {IDENTIFIER}", source):
        yield found.group(1) or found.group(2), "error" if found.group(1) else "warning", GENERAL
    for found in re.finditer(rf"{IDENTIFIER},(?=[^;{{}}]{{0,120}}?(?:fr:|message:|\"|\n))", source):
        texts = message(source[found.end():found.end() + 500])
        if texts and " " in texts[0] and found.group(1) not in OTHERS:
            yield found.group(1), None, texts


def problems(source):
    """The identifiers that an enumeration gives its cases, with the text of the first case that has each."""
    section = re.search(r"var id: String \{(.*?)\n    \}", source, re.S)
    warnings = re.search(r"var severity: Severity \{(.*?):\s*\.warning", source, re.S)
    for cases, identifier in re.findall(rf"(?:case ([^:]*?)|default):\s*{IDENTIFIER}", section.group(1)) if section else []:
        first = re.match(r"\s*(\.\w+)", cases)
        texts = []
        for place in re.finditer(re.escape(first.group(1)) + r"\b[^:\n]*:" if first else "$^", source):
            near = source[place.end():place.end() + 300]
            if re.match(r"\s*BilingualText\(", near):
                texts = message(near)
                break
        is_warning = bool(first and warnings and warnings.group(1) and first.group(1) + "," in warnings.group(1) + ",")
        yield identifier, "warning" if is_warning else "error", texts


def configuration_names(part):
    """The keys and words of a JSON Schema, at any depth."""
    if isinstance(part, list):
        return set().union(*map(configuration_names, part))
    if not isinstance(part, dict):
        return set()
    words = [word for word in part.get("enum", []) if isinstance(word, str)]
    return {*part.get("properties", {}), *words}.union(*map(configuration_names, part.values()))


def main(root):
    schema = json.loads((pathlib.Path(root) / "schemas/parcours.schema.json").read_text(encoding="utf-8"))
    OTHERS.update(configuration_names(schema))
    folder = pathlib.Path(root) / "Sources"
    known, parts = {}, {}
    for file in sorted(folder.rglob("*.swift")):
        place = file.relative_to(folder).as_posix()
        title = next((title for start, title in PARTS if place.startswith(start + "/")), "Others")
        for identifier, severity, texts in diagnostics(file.read_text(encoding="utf-8")):
            texts = VARIED.get(identifier, texts)
            former = known.get(identifier)
            if former is None:
                parts.setdefault(title, set()).add(identifier)
            if former is None or (not former[1] and texts):
                known[identifier] = (severity or (former and former[0]) or "error", texts)
    order = list(dict.fromkeys(title for _, title in PARTS)) + ["Others"]
    print("# Diagnostics\n")
    print("Each message ends with its identifier in brackets, by which programs know it (`--diagnostics json`). Here is what each")
    print("says, made from the sources: “…” is filled in with what was met.\n")
    print("An error ends a run with 1, a warning or a note with 0; what leaves nothing to do ends it with 2.")
    for title in order:
        if title not in parts:
            continue
        print(f"\n## {title}\n\n| Identifier | | French | English |\n|---|---|---|---|")
        for identifier in sorted(parts[title]):
            severity, texts = known[identifier]
            french, english = texts or ("", "")
            print(f"| `{identifier}` | {severity} | {french} | {english} |")


main(sys.argv[1])
