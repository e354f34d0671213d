"""Writes RSS feeds with feedgen: feed.py FEEDS OUTPUT: each feed of a folder anew, with the same items and contents.

FEEDS is the folder of feeds that parcours made, whose items are read first. Prints the time of the making and writing alone.
"""
import email.utils
import json
import os
import sys
import time
import xml.etree.ElementTree as tree

from feedgen.feed import FeedGenerator

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def items(path):
    return [{"title": item.findtext("title"), "link": item.findtext("link"), "guid": item.findtext("guid"),
             "description": item.findtext("description"), "content": item.findtext(CONTENT),
             "date": email.utils.parsedate_to_datetime(item.findtext("pubDate")) if item.findtext("pubDate") else None,
             "keywords": [category.text for category in item.findall("category")]}
            for item in tree.parse(path).getroot().iter("item")]


def write(entries, path):
    feed = FeedGenerator()
    feed.title("Compétences numériques")
    feed.link(href="https://competences.example.org/")
    feed.description("Les modules")
    feed.language("fr")
    for item in entries:
        entry = feed.add_entry(order="append")
        entry.title(item["title"])
        entry.link(href=item["link"])
        entry.guid(item["guid"], permalink=False)
        entry.description(item["description"] or item["title"])
        if item["content"]:
            entry.content(item["content"], type="CDATA")
        if item["date"]:
            entry.pubDate(item["date"])
        for keyword in item["keywords"]:
            entry.category(term=keyword)
    feed.rss_file(path)


def main():
    folder, output = sys.argv[1:3]
    feeds = {name: items(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".xml")}
    os.makedirs(output)
    wall, cpu = time.perf_counter(), time.process_time()
    for name, entries in feeds.items():
        write(entries, os.path.join(output, name))
    print(json.dumps({"count": sum(len(entries) for entries in feeds.values()), "wall": time.perf_counter() - wall,
                      "cpu": time.process_time() - cpu}))


main()
