"""Reads the elements for pages as a crawler does (extruct), the document as RDF (rdflib), and checks what engines ask of a
course list: a name, a description and a provider each, positions in order, parts that are in the list.

Prints what is wrong, then the list's names. Usage: search_engine.py FOLDER
"""
import json
import sys
from pathlib import Path

import extruct
from jsonschema import Draft202012Validator
from rdflib import Graph

folder = Path(sys.argv[1])
COURSE = {
    "type": "object",
    "required": ["@type", "@id", "name", "description", "provider"],
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "description": {"type": "string", "minLength": 1},
        "provider": {"type": "object", "required": ["@type", "name"]},
        "timeRequired": {"pattern": "^PT[0-9]+M$"},
        "datePublished": {"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "hasCourseInstance": {"properties": {"courseMode": {"enum": ["Online", "Onsite", "Blended"]}}},
        "offers": {"properties": {"category": {"enum": ["Free", "Paid"]}}},
    },
}


def embedded(path):
    """The one JSON-LD object that a page with the element in it has, its scripts being what they seem."""
    page = f"<!DOCTYPE html><title>x</title><body>{path.read_text(encoding='utf-8')}<p>suite</p></body>"
    found = extruct.extract(page, syntaxes=["json-ld"])["json-ld"]
    if len(found) != 1 or page.count("</script>") != 1:
        print(path.name, "holds", len(found), "objects")
    return found[0]


document = json.loads((folder / "catalogue.jsonld").read_text(encoding="utf-8"))
if embedded(folder / "catalogue.html") != document:
    print("the element holds something else than the document")
items = [entry["item"] for entry in document["itemListElement"]]
if [entry["position"] for entry in document["itemListElement"]] != list(range(1, len(items) + 1)):
    print("positions are not in order")
if document["numberOfItems"] != len(items):
    print("another number of items")
names = [item["@id"] for item in items]
for item in items:
    for error in Draft202012Validator(COURSE).iter_errors(item):
        print(item["@id"], error.message)
    for part in item.get("hasPart", []):
        if part["@id"] not in names:
            print(part["@id"], "is not in the list")
    page = embedded(folder / "pages" / (item["identifier"] + ".html"))
    if page.pop("@context") != "https://schema.org" or page != item:
        print(item["identifier"], "has another element for its page")
# The context is that of the vocabulary; nothing is fetched.
document["@context"] = {"@vocab": "https://schema.org/"}
graph = Graph().parse(data=json.dumps(document), format="json-ld")
courses = graph.query("SELECT DISTINCT ?c WHERE { ?c a <https://schema.org/Course> }")
if len(courses) != len(set(names)):
    print(len(courses), "courses in the graph,", len(set(names)), "in the list")
print(" ".join(item["identifier"] for item in items))
