"""Prints what csv-detective, the portal's own program, takes each column of a CSV file for: name and type.

Usage: detect.py FILE
"""
import logging
import sys

from csv_detective import routine

logging.disable(logging.CRITICAL)
found = routine(sys.argv[1], output_profile=False, save_results=False)
print(found["encoding"], found["separator"], found["total_lines"])
for name in found["header"]:
    print(name, found["columns"][name]["python_type"], found["columns"][name]["format"])
