"""Holds modules.json against its JSON Schema, then each mutation of it, which must be refused.

A member that a later version of the schema added may be absent. Usage: json_schema.py DATASET-FOLDER
"""
import copy
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

folder = Path(sys.argv[1])
schema = json.loads((folder / "modules.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
document = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
for error in validator.iter_errors(document):
    print(error.json_path, error.message)

WRONG = {"string": 1, "integer": "1", "boolean": "true", "array": "a|b", "null": None}
for table in ["modules", "parcours"]:
    if not document[table]:
        continue
    rows = schema["properties"][table]["items"]
    for name, field in rows["properties"].items():
        mutations = [("absent", None)] if name in rows["required"] else []
        mutations.append(("mistyped", WRONG[field["type"][0]]))
        if "null" not in field["type"]:
            mutations.append(("null", None))
        if "enum" in field or "pattern" in field or "format" in field and field["format"] == "date":
            mutations.append(("malformed", "??"))
        if "minimum" in field:
            mutations.append(("too small", field["minimum"] - 1))
        if field["type"][0] == "array":
            mutations.append(("list of numbers", [1]))
        for kind, value in mutations:
            mutated = copy.deepcopy(document)
            if kind == "absent":
                del mutated[table][0][name]
            else:
                mutated[table][0][name] = value
            if validator.is_valid(mutated):
                print(table, name, kind, "is taken for valid")
