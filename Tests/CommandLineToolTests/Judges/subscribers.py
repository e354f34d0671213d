"""Lets real subscribers follow feeds through the states of a folder, and prints what each is told anew.

Usage: subscribers.py STATE_FOLDER...: one folder a state, in order, each with the feeds of that day.
One line a subscriber and state that brought something: subscriber, state, title and date. After the last state, what
those that keep entries hold: each once, under its last title.

feedparser and atoma remember nothing: they stand for programs that keep the identities they have seen.
"""
import functools
import http.server
import mailbox
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import warnings
from datetime import datetime, timezone
from email.header import decode_header, make_header
from pathlib import Path
from zoneinfo import ZoneInfo

import atoma
import feedparser
from reader import make_reader

warnings.simplefilter("ignore")
states = [Path(path) for path in sys.argv[1:]]
scratch = Path(tempfile.mkdtemp())
served = scratch / "served"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


Quiet.extensions_map = {**Quiet.extensions_map, ".xml": "application/xml", ".json": "application/feed+json"}
served.mkdir()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=served))
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}/"


def day(parts):
    """The day in Paris of a moment in UTC."""
    moment = datetime(*parts[:6], tzinfo=timezone.utc) if parts else None
    return str(moment.astimezone(ZoneInfo("Europe/Paris")).date()) if moment else "–"


class Remembering:
    """A program that reads a feed with a library and keeps the identities it has seen."""

    def __init__(self, entries):
        self.entries, self.seen = entries, set()

    def poll(self):
        fresh = [(title, date) for identity, title, date in self.entries() if identity not in self.seen]
        self.seen |= {identity for identity, _, _ in self.entries()}
        return fresh


def by_feedparser(name):
    return [(e.id, e.title, day(e.get("published_parsed"))) for e in feedparser.parse(base + name).entries]


def by_atoma(name):
    feed = atoma.parse_atom_bytes((served / name).read_bytes())
    return [(e.id_, e.title.value, day(e.published.utctimetuple()) if e.published else "–") for e in feed.entries]


class Reader:
    def __init__(self, name):
        self.reader = make_reader(str(scratch / f"{name}.sqlite"))
        self.address = base + name
        self.reader.add_feed(self.address)

    def poll(self):
        # All feeds at once would wait for an hour between two looks.
        self.reader.update_feed(self.address)
        fresh = list(self.reader.get_entries(read=False))
        for entry in fresh:
            self.reader.mark_entry_as_read(entry)
        return [(e.title, day(e.published.utctimetuple()) if e.published else "–") for e in fresh]

    def held(self):
        return [e.title for e in self.reader.get_entries()]


class Newsboat:
    def __init__(self, name):
        self.folder = scratch / "newsboat"
        self.folder.mkdir()
        (self.folder / "urls").write_text(base + name + "\n")
        (self.folder / "config").write_text("")

    def poll(self):
        subprocess.run(
            ["newsboat", "-u", self.folder / "urls", "-C", self.folder / "config", "-c", self.folder / "cache.db", "-x",
             "reload"], check=True, capture_output=True, env={**os.environ, "HOME": str(self.folder)})
        with sqlite3.connect(self.folder / "cache.db") as cache:
            fresh = cache.execute(
                "select title, pubDate from rss_item where unread = 1 order by pubDate desc").fetchall()
            cache.execute("update rss_item set unread = 0")
        return [(title, day(datetime.fromtimestamp(moment, timezone.utc).timetuple())) for title, moment in fresh]

    def held(self):
        with sqlite3.connect(self.folder / "cache.db") as cache:
            return [title for (title,) in cache.execute("select title from rss_item")]


class RSS2Email:
    def __init__(self, name):
        self.folder = scratch / "rss2email"
        self.folder.mkdir()
        (self.folder / "mail").mkdir()
        self.mails = mailbox.Maildir(self.folder / "mail" / "inbox", create=True)
        (self.folder / "config").write_text(
            "[DEFAULT]\nfrom = feeds@example.org\nto = a@example.org\nemail-protocol = maildir\n"
            f"maildir-path = {self.folder / 'mail'}\nmaildir-mailbox = inbox\ndate-header = True\nverbose = error\n")
        self.call("add", "feed", base + name)

    def call(self, *arguments):
        subprocess.run(
            ["r2e", "-c", self.folder / "config", "-d", self.folder / "data.json", *arguments], check=True,
            capture_output=True, env={**os.environ, "HOME": str(self.folder), "TZ": "UTC"})

    def poll(self):
        self.call("run")
        mails = list(self.mails.items())
        for key, _ in mails:
            self.mails.remove(key)
        titles = [(str(make_header(decode_header(mail["Subject"]))), mail["Date"]) for _, mail in mails]
        return [(title.replace("\n", ""), day(feedparser.datetimes._parse_date(date))) for title, date in titles]


def serve(state):
    """Puts a state in place; as a server would, it dates a file by the day that it changed on."""
    moment = datetime.fromisoformat(state.name + "T12:00:00+00:00").timestamp()
    former = {path.name: (path.read_bytes(), path.stat().st_mtime) for path in served.iterdir()}
    shutil.rmtree(served)
    shutil.copytree(state, served)
    for path in served.iterdir():
        content, changed = former.get(path.name, (None, moment))
        changed = changed if content == path.read_bytes() else moment
        os.utime(path, (changed, changed))


serve(states[0])
subscribers = {
    "feedparser": Remembering(functools.partial(by_feedparser, "parcours.rss.xml")),
    "atoma": Remembering(functools.partial(by_atoma, "parcours.atom.xml")),
    "reader of RSS": Reader("parcours.rss.xml"), "reader of Atom": Reader("parcours.atom.xml"),
    "reader of JSON": Reader("parcours.feed.json"), "newsboat": Newsboat("parcours.rss.xml"),
    "rss2email": RSS2Email("parcours.rss.xml"), "to come": Remembering(functools.partial(by_feedparser, "upcoming.rss.xml")),
    "one course": Remembering(functools.partial(by_feedparser, "essentiel.rss.xml")),
}
told = {name: [] for name in subscribers}
for state in states:
    serve(state)
    for name, subscriber in subscribers.items():
        told[name] += [f"{state.name} {title} {date}" for title, date in sorted(subscriber.poll())]
for name, lines in told.items():
    print(name, *lines, sep="\n  ")
for name, subscriber in subscribers.items():
    if hasattr(subscriber, "held"):
        print(name + " holds", *sorted(subscriber.held()), sep="\n  ")
server.shutdown()
shutil.rmtree(scratch)
