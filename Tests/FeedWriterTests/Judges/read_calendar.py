"""Prints what icalendar makes of a calendar, a line an event: identity, days, status, sequence, stamp, title.

It first holds the file against RFC 5545: lines of 75 octets at most that end with CRLF, what an event must have.
Usage: read_calendar.py FILE
"""
import sys
from datetime import date
from pathlib import Path

from icalendar import Calendar

content = Path(sys.argv[1]).read_bytes()
assert content.endswith(b"\r\n") and b"\n" not in content.replace(b"\r\n", b""), "a line doesn't end with CRLF"
lines = content.split(b"\r\n")
assert all(len(line) <= 75 for line in lines), "a line is too long"
for line in lines:
    line.decode("utf-8")
calendar = Calendar.from_ical(content)
assert calendar["VERSION"] == "2.0" and calendar["PRODID"], "no version or product"
assert not calendar.errors, calendar.errors
print(calendar["NAME"])
seen = set()
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    identity = str(event["UID"])
    assert identity not in seen, "two events with one identity"
    seen.add(identity)
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    assert type(start) is date and type(end) is date and start < end, "not an all-day event"
    stamp = event.decoded("DTSTAMP")
    assert stamp.utcoffset().total_seconds() == 0, "a stamp that isn't in UTC"
    print(identity.split("/", 1)[1], start, end, event["STATUS"], event["SEQUENCE"], stamp.isoformat(), event["SUMMARY"])
