"""Validates each table by the schema beside it with validata, the validator of the national schema catalogue.

Usage: validata.py DATASET-FOLDER
"""
import logging
import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from validata_core import validate  # noqa: E402

folder = Path(sys.argv[1])
# The table of links refers to the two others, which validata doesn't look for.
for table, schema in [
    ("modules", "schema"), ("parcours", "schema-parcours"), ("changements", "schema-changements"),
]:
    report = validate(str(folder / f"{table}.csv"), str(folder / f"{schema}.json")).to_dict()
    for task in report["tasks"]:
        for error in task["errors"]:
            print(table, error.get("rowPosition"), error["code"], error.get("message"))
    if report["errors"]:
        print(table, report["errors"])
