"""Reads the other forms of the tables, and prints each value that is not the one of modules.json or of the CSV.

The NDJSON by Python's json, the CSV for Excel by Python's csv, the spreadsheet by python-calamine (values) and by pandas
with odfpy (that it opens, sheet by sheet).

Usage: same_values.py DATASET-FOLDER
"""
import csv
import datetime
import json
import re
import sys
import zipfile
from pathlib import Path

import pandas
from python_calamine import CalamineWorkbook

folder = Path(sys.argv[1])
TABLES = ["modules", "parcours", "parcours_modules", "changements"]


def rows(name, delimiter, encoding):
    with open(folder / name, newline="", encoding=encoding) as file:
        return list(csv.reader(file, delimiter=delimiter, strict=True))


document = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
for name in TABLES:
    lines = (folder / f"{name}.ndjson").read_text(encoding="utf-8").split("\n")
    if lines.pop() != "":
        print(name, "ends without a newline")
    objects = [json.loads(line) for line in lines]
    if name in document and objects != document[name]:
        print(name, "in NDJSON is not that of modules.json")
    if len(objects) != len(rows(f"{name}.csv", ",", "utf-8")) - 1:
        print(name, "has other rows in NDJSON than in CSV")
    excel = folder / f"{name}-excel.csv"
    if excel.exists():
        if not excel.read_bytes().startswith(b"\xef\xbb\xbf" + b"identifiant"[:0]):
            print(name, "for Excel has no byte order mark")
        if rows(excel.name, ";", "utf-8-sig") != rows(f"{name}.csv", ",", "utf-8"):
            print(name, "for Excel has other values")


def spreadsheet_text(text):
    """What a spreadsheet keeps of a text: its lines, without control characters. Tabs, which it keeps as elements, are
    counted below: calamine passes over them."""
    text = re.sub("\r\n|[\n\r\v\f\x85\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x09\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)


def expected(value):
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        value = "|".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in value)
    return spreadsheet_text(value) if isinstance(value, str) else value


book = CalamineWorkbook.from_path(str(folder / "dataset.ods"))
if book.sheet_names != TABLES + ["dictionnaire"]:
    print("other sheets:", book.sheet_names)
for name in TABLES:
    header, *values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    objects = [json.loads(line) for line in (folder / f"{name}.ndjson").read_text(encoding="utf-8").split("\n")[:-1]]
    if len(values) != len(objects):
        print(name, len(values), "rows in the spreadsheet,", len(objects), "objects")
    for row, item in zip(values, objects):
        for column, cell in zip(header, row):
            wanted = expected(item[column])
            if isinstance(cell, datetime.date):
                cell = cell.isoformat()
            elif isinstance(wanted, str) and column.startswith("date_") and wanted != "" and "_origine" not in column:
                print(name, column, "is no date in the spreadsheet:", repr(cell))
            if isinstance(cell, bool) != isinstance(wanted, bool) or cell != wanted:
                print(f"{name}.{column} in the spreadsheet: {cell!r} is not {wanted!r}")
content = zipfile.ZipFile(folder / "dataset.ods").read("content.xml").decode()
tabs = sum(
    line.count("\\t")
    for name in TABLES
    for line in (folder / f"{name}.ndjson").read_text(encoding="utf-8").replace("\\\\", "").split("\n")
)
if content.count("<text:tab/>") != tabs:
    print(content.count("<text:tab/>"), "tabs in the spreadsheet,", tabs, "in the values")
sheets = pandas.read_excel(folder / "dataset.ods", sheet_name=None, engine="odf")
if list(sheets) != TABLES + ["dictionnaire"]:
    print("pandas sees other sheets:", list(sheets))
for name in TABLES:
    table = sheets[name]
    if len(table) != len(rows(f"{name}.csv", ",", "utf-8")) - 1:
        print("pandas sees", len(table), "rows of", name)
