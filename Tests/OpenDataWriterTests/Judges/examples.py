"""Validates the examples of the schema and prints each one's faults: row, kind, column.

A fault of a key, which programs name differently, is printed once, as such. Usage: examples.py frictionless|validata FOLDER
"""
import logging
import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
judge, folder = sys.argv[1], Path(sys.argv[2])


def by_frictionless(table, schema):
    from frictionless import Resource, system

    with system.use_context(trusted=True):
        report = Resource(path=str(table), schema=str(schema)).validate()
    for row, kind, field in report.flatten(["rowNumber", "type", "fieldName"]):
        yield row, kind, field


def by_validata(table, schema):
    from validata_core import validate

    report = validate(str(table), str(schema)).to_dict()
    for task in report["tasks"]:
        for error in task["errors"]:
            yield error.get("rowPosition"), error["code"], error.get("fieldName")


for name in ["exemple-valide.csv", "exemple-invalide.csv"]:
    print(name)
    faults = by_frictionless if judge == "frictionless" else by_validata
    found = set()
    for row, kind, field in faults(folder / name, folder / "schema.json"):
        is_key = kind in ("primary-key", "primary-key-error", "unique-error") or field is None
        found.add((row, "primary-key", "identifiant") if is_key else (row, kind, field))
    for fault in sorted(found):
        print(*fault)
