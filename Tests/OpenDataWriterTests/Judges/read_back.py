"""Reads modules.csv as its schema says, and prints each value that is not the one of modules.json.

Usage: read_back.py DATASET-FOLDER
"""
import csv
import json
import re
import sys
from pathlib import Path

GUARDED = re.compile("^'+[ \u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")


def text(cell):
    return cell[1:] if GUARDED.match(cell) else cell


def items(cell):
    return [re.sub(r"\\(.)", r"\1", item, flags=re.S) for item in re.findall(r"((?:\\.|[^|\\])+)(?:\||$)", text(cell), re.S)]


def typed(cell, expected):
    if cell == "":
        return [] if expected == [] else None
    if isinstance(expected, list):
        return items(cell)
    if isinstance(expected, bool):
        return {"true": True, "false": False}[cell]
    return int(cell) if isinstance(expected, int) else text(cell)


folder = Path(sys.argv[1])
with open(folder / "modules.csv", newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file, strict=True))
modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))["modules"]
if len(rows) != len(modules):
    print(f"{len(rows)} rows, {len(modules)} objects")
for row, module in zip(rows, modules):
    if list(row) != list(module):
        print("other columns than members:", list(row))
    for name, expected in module.items():
        value = typed(row[name], expected)
        if value != expected:
            print(f"{name}: {value!r} is not {expected!r}")
