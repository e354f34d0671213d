"""Tells what an export of nasty texts has that the same export of plain ones doesn't: markup, formulas, code.

argv: the plain export, the nasty one. Both are read by parsers that aren't ours, packages unzipped; a line each finding.
"""

import csv
import io
import json
import logging
import pathlib
import re
import sys
import unicodedata
import zipfile

import html5lib
import icalendar
import rdflib
from lxml import etree

# It says of each address that it is odd; an odd address is no finding here.
logging.getLogger("rdflib").setLevel(logging.CRITICAL)
CODE = re.compile(r"^(javascript|vbscript|data|file|blob):", re.I)
ADDRESSES = {"href", "src", "url", "action", "formaction", "poster", "resource", "about", "content-location", "data"}
SCRIPTS = {"runtime.js"}


def files(folder):
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        data = path.read_bytes()
        yield name, data
        if zipfile.is_zipfile(io.BytesIO(data)):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for info in archive.infolist():
                    yield name + "!" + info.filename, archive.read(info)


class Vocabulary(set):
    """What a file is made of: names, and never a text."""

    def __init__(self):
        super().__init__()
        self.findings = []

    def address(self, place, value):
        plain = "".join(c for c in value if unicodedata.category(c) not in ("Cc", "Cf", "Zs", "Zl", "Zp"))
        if CODE.match(plain):
            self.findings.append(f"{place}: runs {value[:60]!r}")

    def name(self, name):
        parts = name.split("!")[-1].split("/")
        if ".." in parts or name.startswith("/") or "\\" in name or any(unicodedata.category(c) == "Cc" for c in name):
            self.findings.append(f"{name!r}: an unsafe name")
        if any(len(part.encode()) > 255 for part in parts):
            self.findings.append(f"{name[:60]!r}: a name that is too long")

    def xml(self, place, data):
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
        if root.getroottree().docinfo.doctype:
            self.add("doctype")
        for node in root.iter():
            if not isinstance(node.tag, str):
                self.add("xml " + type(node).__name__)
                continue
            self.add("xml <%s>" % node.tag)
            for key, value in node.attrib.items():
                self.add("xml %s" % key)
                if etree.QName(key).localname in ADDRESSES:
                    self.address(place, value)
            if etree.QName(node.tag).localname in ("link", "url", "guid", "id", "uri", "launch", "enclosure"):
                self.address(place, node.text or "")
            # What a feed or a link holds as HTML is read as HTML.
            if etree.QName(node.tag).localname in ("description", "content", "encoded", "summary") and node.text:
                if "rss" in root.tag or node.get("type") == "html":
                    self.html(place + " " + etree.QName(node.tag).localname, node.text)

    def html(self, place, text):
        tree = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
        for node in tree.iter():
            if not isinstance(node.tag, str):
                continue
            self.add("html <%s>" % node.tag)
            for key, value in node.attrib.items():
                self.add("html %s" % (key,))
                if str(key).lower().startswith("on"):
                    self.findings.append(f"{place}: {key} on <{node.tag}>")
                if str(key).lower() in ADDRESSES:
                    self.address(place, value)
            if node.tag == "script" and node.get("src") not in SCRIPTS and "json" not in (node.get("type") or ""):
                self.findings.append(f"{place}: a script {(node.get('src') or node.text or '')[:60]!r}")

    def csv(self, place, text):
        delimiter = ";" if text.splitlines()[0].count(";") > text.splitlines()[0].count(",") else ","
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
        self.add("csv " + ",".join(rows[0]))
        for number, row in enumerate(rows):
            if len(row) != len(rows[0]):
                self.findings.append(f"{place}: row {number} has {len(row)} cells")
            for cell in row:
                bare = cell.lstrip("".join(map(chr, range(33))) + "\u00a0\ufeff\u2007\u202f")
                if bare[:1] in tuple("=+-@＝＋－＠") and not re.fullmatch(r"[+-]?[\d.,]+", bare):
                    self.findings.append(f"{place}: a formula {cell[:60]!r}")

    def json(self, place, value):
        if isinstance(value, dict):
            for key, inner in value.items():
                self.add("json " + key)
                if key in ("url", "@id", "id", "contentUrl", "image", "external_url") and isinstance(inner, str):
                    self.address(place, inner)
                if key == "content_html":
                    self.html(place, inner)
                self.json(place, inner)
        elif isinstance(value, list):
            for inner in value:
                self.json(place, inner)

    def calendar(self, place, data):
        for part in icalendar.Calendar.from_ical(data).walk():
            self.add("ics " + part.name)
            for key, value in part.items():
                self.add("ics " + key)
                if key == "URL":
                    self.address(place, str(value))

    def graph(self, place, data, form):
        graph = rdflib.Graph().parse(data=data, format=form)
        for subject, predicate, value in graph:
            self.add(f"rdf {predicate}")
            for term in (subject, value):
                if isinstance(term, rdflib.URIRef):
                    self.address(place, term)

    def take(self, name, data):
        ending = name.rsplit(".", 1)[-1]
        self.name(name)
        if ending in ("xml", "rdf", "rss", "atom", "xsd"):
            self.xml(name, data)
            if ending == "rdf":
                self.graph(name, data, "xml")
        elif ending in ("html", "htm"):
            self.html(name, data.decode())
        elif ending in ("csv",):
            self.csv(name, data.decode("utf-8-sig"))
        elif ending in ("json", "jsonld"):
            self.json(name, json.loads(data))
        elif ending == "ndjson":
            for line in data.decode().split("\n"):
                if line:
                    self.json(name, json.loads(line))
        elif ending == "ics":
            self.calendar(name, data)
        elif ending == "ttl":
            self.graph(name, data, "turtle")


def vocabulary(folder):
    words = Vocabulary()
    count = 0
    for name, data in files(folder):
        try:
            words.take(name, data)
            count += 1
        except Exception as error:  # What a parser refuses is a finding, whatever it calls it.
            words.findings.append(f"{name[:80]!r}: {type(error).__name__}: {str(error).split(', line')[0][:120]}")
    return words, count


plain, plain_count = vocabulary(sys.argv[1])
nasty, nasty_count = vocabulary(sys.argv[2])
for finding in plain.findings + nasty.findings + sorted(f"only with nasty texts: {word}" for word in nasty - plain):
    print(finding)
print(plain_count, nasty_count, len(plain), file=sys.stderr)
