"""Reads the tables by csv-metadata.json with csvw, the W3C's model, and prints what it finds wrong.

Usage: tabular.py DATASET-FOLDER
"""
import sys
import warnings
from pathlib import Path

from csvw import CSVW, TableGroup

folder = Path(sys.argv[1])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    group = TableGroup.from_file(folder / "csv-metadata.json")
    if not group.check_referential_integrity():
        print("a reference leads nowhere")
    for table in group.tables:
        count = sum(1 for _ in table.iterdicts(strict=True))
        if count != len((folder / str(table.url).replace(".csv", ".ndjson")).read_text(encoding="utf-8").split("\n")) - 1:
            print(table.url, count, "rows")
    document = CSVW(str(folder / "csv-metadata.json"), validate=True)
    if not document.is_valid:
        print("not valid for csvw")
    for warning in list(caught) + list(document.warnings):
        if "csvw" in str(getattr(warning, "filename", "")) or isinstance(getattr(warning, "message", None), UserWarning):
            print(warning.message)
