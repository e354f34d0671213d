"""Says of each catalogue file whether the schema takes it: `ok` or `fault`, a line each."""
import json
import sys

import yaml
from jsonschema import Draft202012Validator, FormatChecker


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema as far as catalogues need it: a date is a text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else yaml.load(file, Loader)


# Bodies nest, and the validator recurses.
sys.setrecursionlimit(50_000)
with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=FormatChecker())
for path in sys.argv[2:]:
    faults = sorted(validator.iter_errors(load(path)), key=str)
    print("fault" if faults else "ok", *(f"{fault.json_path} {fault.message[:200]}" for fault in faults[:1]))
