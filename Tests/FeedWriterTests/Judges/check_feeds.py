"""Says of each feed whether it is valid, a line each: `ok` or `fault` with the first one.

JSON feeds are held against the official schema, Atom feeds against what RFC 4287 requires, RSS feeds against RSS 2.0 and
what its readers need: English dates (RFC 822) with a numeric zone, identities that aren't addresses, one whole enclosure.
Usage: check_feeds.py FOLDER_OF_SCHEMAS FILE...
"""
import json
import re
import sys
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree

from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
DAYS, MONTHS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun", "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
RFC822 = re.compile(rf"({DAYS}), \d\d ({MONTHS}) \d{{4}} \d\d:\d\d:\d\d [+-]\d{{4}}")
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


def plain(node, name, least=1):
    """What is wrong with how often a child without children stands in a node."""
    found = node.findall(name)
    if not least <= len(found) <= 1 or any(len(child) or not (child.text or "").strip() for child in found):
        yield f"{node.tag} has no plain {name}"


def rss_faults(text):
    root = ElementTree.fromstring(text)
    (channel,) = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0":
        yield "not RSS 2.0"
    for name in ("title", "link", "description"):
        yield from plain(channel, name)
    own = [link for link in channel.findall(ATOM + "link") if link.get("rel") == "self"]
    if len(own) != 1 or own[0].get("type") != "application/rss+xml" or not URI.fullmatch(own[0].get("href", "")):
        yield "no link to itself"
    for date in [*channel.iter("pubDate"), *channel.iter("lastBuildDate")]:
        if not RFC822.fullmatch(date.text or "") or parsedate_to_datetime(date.text).strftime("%a") != date.text[:3]:
            yield f"not a date: {date.text}"
    identities = [guid.text for guid in channel.iter("guid")]
    if len(set(identities)) != len(channel.findall("item")) or len(identities) != len(set(identities)):
        yield "items and identities differ in number"
    for item in channel.findall("item"):
        yield from item_faults(item)


def item_faults(item):
    yield from plain(item, "title")
    for name in ("link", "description", "pubDate", CONTENT):
        yield from plain(item, name, 0)
    if item.find("guid").get("isPermaLink") != "false" or not URI.fullmatch(item.findtext("guid")):
        yield "an identity that reads as an address"
    names = [child.tag for child in item]
    if CONTENT in names and "description" in names and names.index(CONTENT) < names.index("description"):
        yield "the content stands before the description"
    enclosures = item.findall("enclosure")
    for enclosure in enclosures:
        if not (URI.fullmatch(enclosure.get("url", "")) and enclosure.get("type") and int(enclosure.get("length")) > 0):
            yield "an enclosure without address, length or type"
    if len(enclosures) > 1:
        yield "two enclosures"
    if not URI.fullmatch(item.findtext("link") or "https://none.example/"):
        yield "not an absolute address"


def faults(path, content):
    if path.endswith(".json"):
        return json_faults(content)
    return rss_faults(content) if path.endswith(".rss.xml") else atom_faults(content)


for path in sys.argv[2:]:
    content = Path(path).read_text(encoding="utf-8")
    found = list(faults(path, content))
    print("fault " + found[0] if found else "ok")
