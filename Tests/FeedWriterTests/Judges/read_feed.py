"""Prints as JSON what three readers make of an RSS file: feedparser, atoma, fastfeedparser.

Usage: read_feed.py FILE
"""
import html
import json
import sys
from pathlib import Path

import atoma
import fastfeedparser
import feedparser

content = Path(sys.argv[1]).read_bytes()


def moment(date):
    return date.isoformat() if date else None


def by_feedparser():
    feed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    channel = feed.feed
    items = []
    for entry in feed.entries:
        date = entry.get("published_parsed")
        items.append({
            "id": entry.id, "title": entry.title, "link": entry.get("link"), "permalink": entry.guidislink,
            "published": "%04d-%02d-%02dT%02d:%02d:%02d+00:00" % date[:6] if date else None,
            "description": html.unescape(entry.summary) if "description" in entry else None,
            "creator": entry.get("author"), "categories": [tag.term for tag in entry.get("tags", [])],
            "enclosures": [[e.href, e.length, e.type] for e in entry.get("enclosures", [])],
            "content": [c.value for c in entry.get("content", [])],
        })
    return {
        "fault": str(feed.get("bozo_exception", "")), "version": feed.version, "title": channel.title,
        "link": channel.link, "description": channel.description, "language": channel.get("language"),
        "self": [link.href for link in channel.links if link.rel == "self"], "ttl": channel.ttl, "items": items,
    }


def by_atoma():
    feed = atoma.parse_rss_bytes(content)
    return {
        "title": feed.title, "link": feed.link, "updated": moment(feed.last_build_date),
        "items": [
            {
                "id": item.guid, "title": item.title, "link": item.link, "published": moment(item.pub_date),
                "description": html.unescape(item.description) if item.description is not None else None,
                "categories": item.categories, "content": item.content_encoded,
                "enclosures": [[e.url, e.length, e.type] for e in item.enclosures],
            }
            for item in feed.items
        ],
    }


def by_fastfeedparser():
    feed = fastfeedparser.parse(content)
    return [[entry.get("id"), entry.get("title"), entry.get("published")] for entry in feed.entries]


print(json.dumps({"feedparser": by_feedparser(), "atoma": by_atoma(), "fastfeedparser": by_fastfeedparser()}, indent=1,
                 ensure_ascii=False))
