"""Says of each configuration whether the schema takes it: `ok`, or `fault` and where, a line each.

Usage: validate_configuration.py SCHEMA FILE…
"""
import json
import sys

import yaml
from jsonschema import Draft202012Validator


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema as far as configurations need it: a date is a text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        faults = sorted(validator.iter_errors(yaml.load(file, Loader)), key=str)
    print("fault" if faults else "ok", *(fault.json_path for fault in faults))
