"""Validates the tables of datapackage.json, with what they refer to, by frictionless 4, and prints each fault.

It takes any JSON file for a table, whatever its descriptor says: the JSON form, which is none, is not given to it.
Usage: older_frictionless.py DATASET-FOLDER
"""
import json
import logging
import os
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
import frictionless  # noqa: E402

if not frictionless.__version__.startswith("4."):
    print("this is frictionless", frictionless.__version__)
os.chdir(sys.argv[1])
with open("datapackage.json", encoding="utf-8") as file:
    descriptor = json.load(file)
descriptor["resources"] = [resource for resource in descriptor["resources"] if "schema" in resource]
if len(descriptor["resources"]) < 4:
    print("only", len(descriptor["resources"]), "tables")
report = frictionless.Package(descriptor).validate()
for task in report.tasks:
    for row, field, code, message in task.flatten(["rowPosition", "fieldName", "code", "message"]):
        print(task.resource.path, row, field, code, message)
    if not task.resource.schema.fields:
        print(task.resource.path, "was read without its schema")
