"""Says whether the three forms of a feed tell the same, as feedparser, atoma and json read them.

Usage: compare_forms.py PATH, without .rss.xml, .atom.xml or .feed.json
"""
import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import atoma
import feedparser

base = sys.argv[1]


def moment(parts):
    return datetime(*parts[:6], tzinfo=timezone.utc).isoformat() if parts else None


def utc(text):
    return datetime.fromisoformat(text).astimezone(timezone.utc).isoformat() if text else None


def by_feedparser(path):
    feed = feedparser.parse(Path(path).read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    if feed.bozo:
        print(path, feed.bozo_exception)
    return feed.feed.title, [
        (
            entry.id, entry.title, entry.get("link"), moment(entry.get("published_parsed")),
            [(e.href, str(e.length), e.type) for e in entry.get("enclosures", [])],
            [tag.term for tag in entry.get("tags", [])], [c.value for c in entry.get("content", [])],
        )
        for entry in feed.entries
    ]


def by_atoma(path):
    feed = atoma.parse_atom_bytes(Path(path).read_bytes())
    return [(entry.id_, entry.title.value, utc(entry.updated.isoformat())) for entry in feed.entries]


def by_json(path):
    feed = json.loads(Path(path).read_text(encoding="utf-8"))
    modified = [
        (item["id"], item["title"], utc(item.get("date_modified") or item.get("date_published")) or utc(
            "1970-01-01T00:00:00+00:00"))
        for item in feed["items"]
    ]
    return modified, (feed["title"], [
        (
            item["id"], item["title"], item.get("url"), utc(item.get("date_published")),
            [(a["url"], str(a["size_in_bytes"]), a["mime_type"]) for a in item.get("attachments", [])],
            item.get("tags", []), [item["content_html"]] if "content_html" in item else [],
        )
        for item in feed["items"]
    ])


rss, atom = by_feedparser(base + ".rss.xml"), by_feedparser(base + ".atom.xml")
modified, item_feed = by_json(base + ".feed.json")
updated = by_atoma(base + ".atom.xml")
print("RSS and JSON differ", rss, item_feed) if rss != item_feed else None
print("Atom and JSON differ", atom, item_feed) if atom != item_feed else None
print("dates of change differ", updated, modified) if updated != modified else None
print("same" if rss == atom == item_feed and updated == modified else "different")
