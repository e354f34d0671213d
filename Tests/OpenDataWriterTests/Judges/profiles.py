"""Checks datapackage.json and the schemas against the profiles of Data Package 2, and prints each fault.

Usage: profiles.py DATASET-FOLDER PROFILES-FOLDER
"""
import json
import sys
from pathlib import Path

from jsonschema import Draft7Validator, FormatChecker

dataset, profiles = Path(sys.argv[1]), Path(sys.argv[2])


def check(document, profile, name):
    validator = Draft7Validator(json.loads((profiles / profile).read_text()), format_checker=FormatChecker())
    for error in validator.iter_errors(document):
        print(name, error.json_path, error.message)


package = json.loads((dataset / "datapackage.json").read_text(encoding="utf-8"))
check(package, "datapackage.json", "datapackage.json")
for resource in package["resources"]:
    check(resource, "dataresource.json", resource["name"])
    if "dialect" in resource:
        check(resource["dialect"], "tabledialect.json", resource["name"])
    if "schema" in resource:
        schema = json.loads((dataset / resource["schema"]).read_text(encoding="utf-8"))
        check(schema, "tableschema.json", resource["schema"])
