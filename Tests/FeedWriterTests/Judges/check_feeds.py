"""Says of each feed whether it is valid, a line each: `ok` or `fault` with the first one.

JSON feeds are held against the official schema, Atom feeds against what RFC 4287 requires.
Usage: check_feeds.py FOLDER_OF_SCHEMAS FILE...
"""
import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

ATOM = "{http://www.w3.org/2005/Atom}"
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
URI = re.compile(r"(https?|tag|mailto):[!-~]+")


def json_faults(text):
    folder = Path(sys.argv[1])
    schema = json.loads((folder / "json-feed-1.json").read_text(encoding="utf-8"))
    former = folder / "json-feed-1-annotated.json"
    resources = [("https://json.schemastore.org/feed-1", former), ("feed-1", former)]
    registry = Registry().with_resources(
        (name, Resource.from_contents(json.loads(path.read_text(encoding="utf-8")), DRAFT4)) for name, path in resources)
    validator = Draft4Validator(schema, registry=registry)
    return [f"{fault.json_path} {fault.message[:200]}" for fault in validator.iter_errors(json.loads(text))]


def once(node, name):
    count = len(node.findall(ATOM + name))
    return [] if count == 1 else [f"{node.tag} has {count} {name}"]


def link_faults(node):
    links = node.findall(ATOM + "link")
    for link in links:
        if not URI.fullmatch(link.get("href", "")):
            yield f"not an absolute address: {link.get('href')}"
    # Section 4.1.1: no two alternates of one type and language.
    alternates = [(l.get("type"), l.get("hreflang")) for l in links if l.get("rel", "alternate") == "alternate"]
    if len(alternates) != len(set(alternates)):
        yield "two alternates alike"


def atom_faults(text):
    feed = ElementTree.fromstring(text)
    entries = feed.findall(ATOM + "entry")
    for node in [feed, *entries]:
        for name in ("id", "title", "updated"):
            yield from once(node, name)
        yield from link_faults(node)
        for person in node.findall(ATOM + "author"):
            yield from once(person, "name")
            if not (person.findtext(ATOM + "name") or "").strip():
                yield "an author without a name"
        for name in ("updated", "published"):
            for date in node.findall(ATOM + name):
                if not DATE.fullmatch(date.text or ""):
                    yield f"not a date: {date.text}"
        if not URI.fullmatch(node.findtext(ATOM + "id") or ""):
            yield f"not an identity: {node.findtext(ATOM + 'id')}"
    if len({entry.findtext(ATOM + "id") for entry in entries}) != len(entries):
        yield "two entries with one identity"
    if feed.find(ATOM + "author") is None and any(entry.find(ATOM + "author") is None for entry in entries):
        yield "an entry without an author"
    if not any(link.get("rel") == "self" for link in feed.findall(ATOM + "link")):
        yield "no link to itself"
    for entry in entries:
        has_link = any(link.get("rel", "alternate") == "alternate" for link in entry.findall(ATOM + "link"))
        if not has_link and entry.find(ATOM + "content") is None:
            yield "neither a link nor content"


for path in sys.argv[2:]:
    content = Path(path).read_text(encoding="utf-8")
    faults = list(json_faults(content) if path.endswith(".json") else atom_faults(content))
    print("fault " + faults[0] if faults else "ok")
