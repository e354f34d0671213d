"""Writes a dataset's tables with Python's csv and json: dataset.py DATASET OUTPUT [--sheet].

DATASET is what `parcours export --format dataset` wrote: its modules.json is read first, then modules and courses are
written again as CSV, JSON and NDJSON, with the digest of each file; with --sheet, as a spreadsheet too, by ElementTree and
zipfile. The table of memberships, the descriptions and the schemas are left out. Prints the time of the writing alone.
"""
import csv
import hashlib
import json
import os
import sys
import time
import xml.etree.ElementTree as tree
import zipfile


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "|".join(value) if isinstance(value, list) else value


def write_table(rows, path):
    if not rows:
        return
    with open(path + ".csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(rows[0].keys())
        for row in rows:
            writer.writerow([cell(value) for value in row.values()])
    with open(path + ".ndjson", "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False))
            file.write("\n")


def write_sheets(document, path):
    root = tree.Element("office:document-content", {
        "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"})
    sheets = tree.SubElement(tree.SubElement(root, "office:body"), "office:spreadsheet")
    for name, rows in document.items():
        sheet = tree.SubElement(sheets, "table:table", {"table:name": name})
        for row in rows:
            line = tree.SubElement(sheet, "table:table-row")
            for value in row.values():
                part = tree.SubElement(line, "table:table-cell", {"office:value-type": "string"})
                if value is not None:
                    tree.SubElement(part, "text:p").text = str(cell(value))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("content.xml", tree.tostring(root, encoding="utf-8", xml_declaration=True))


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def main():
    dataset, output = sys.argv[1:3]
    with open(os.path.join(dataset, "modules.json"), encoding="utf-8") as file:
        document = json.load(file)
    os.makedirs(output)
    wall, cpu = time.perf_counter(), time.process_time()
    for name, rows in document.items():
        if isinstance(rows, list):
            write_table(rows, os.path.join(output, name))
    with open(os.path.join(output, "modules.json"), "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=2)
    if "--sheet" in sys.argv:
        write_sheets({name: rows for name, rows in document.items() if isinstance(rows, list)},
                     os.path.join(output, "dataset.ods"))
    for name in os.listdir(output):
        digest(os.path.join(output, name))
    print(json.dumps({"count": len(document["modules"]), "wall": time.perf_counter() - wall,
                      "cpu": time.process_time() - cpu}))


main()
