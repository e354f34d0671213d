"""Holds a schema against the definition of LHEO: elements, order, cardinalities, lengths, ranges, vocabularies, attributes.

Prints each difference, then the number of elements. Usage: lheo_schema.py SCHEMA DEFINITION
"""
import sys

from lxml import etree

XS, GML = "{http://www.w3.org/2001/XMLSchema}", "{http://www.gelaba.org/gml/1.2}"
schema, definition = etree.parse(sys.argv[1]).getroot(), etree.parse(sys.argv[2]).getroot()
TYPES = {"text": "xs:string", "id": "xs:ID", "idref": "xs:IDREF", "datetime": "xs:dateTime", "uri": "xs:anyURI"}


def occurrence(low, high):
    return int(low), None if high in ("0", "unbounded") else int(high)


def defined(node):
    """What the definition says of an element."""
    content = node.find(GML + "element_type")[0]
    kind = content.tag.replace(GML, "")
    if kind == "sequence":
        said = [(e.get("name"), occurrence(e.get("min") or "1", e.get("max") or "1")) for e in content.iterchildren(GML + "element")]
    elif kind == "choice":
        said = (occurrence(content.get("min"), content.get("max")), {e.get("name") for e in content})
    elif kind == "basic_key":
        entries = [d for d in definition.iter(GML + "dict") if d.get("name") == content.get("ref")][0]
        said = {key.get("val") for key in entries.iter(GML + "key")}
    elif kind == "basic_text":
        said = (content.get("lgmin"), content.get("lgmax"))
    elif kind == "basic_int":
        said = (content.get("vmin"), content.get("vmax"))
    else:
        said = None
    attributes = {
        a.get("name"): (TYPES[a.find(GML + "attribute_type")[0].tag.replace(GML + "attribute_", "")], a.get("type"))
        for a in node.findall(GML + "attribute")
    }
    return kind, said, attributes


def described(node):
    """What the schema says of it."""
    body = node.find(XS + "complexType")
    attributes = {}
    for part in body.iter(XS + "attribute", XS + "attributeGroup"):
        group = [part]
        if part.get("ref"):
            group = [g for g in schema.findall(XS + "attributeGroup") if g.get("name") == part.get("ref")][0]
        for attribute in group:
            attributes[attribute.get("name")] = (attribute.get("type"), attribute.get("use") or "optional")
    if body.get("mixed") == "true":
        return "basic_any", None, attributes
    sequence, choice = body.find(XS + "sequence"), body.find(XS + "choice")
    if sequence is not None:
        said = [(e.get("ref"), occurrence(e.get("minOccurs", "1"), e.get("maxOccurs", "1"))) for e in sequence]
        return "sequence", said, attributes
    if choice is not None:
        said = (occurrence(choice.get("minOccurs"), choice.get("maxOccurs")), {e.get("ref") for e in choice})
        return "choice", said, attributes
    name = body.find(XS + "simpleContent")[0].get("base")
    restriction = [t for t in schema.findall(XS + "simpleType") if t.get("name") == name][0][0]
    facets = {facet.tag.replace(XS, ""): facet.get("value") for facet in restriction}
    if "enumeration" in facets:
        return "basic_key", {facet.get("value") for facet in restriction}, attributes
    if "pattern" in facets:
        return ("basic_date" if facets == {"pattern": "[0-9]{8}"} else "pattern"), None, attributes
    if "minInclusive" in facets:
        return "basic_int", (facets["minInclusive"], facets["maxInclusive"]), attributes
    return "basic_text", (facets["minLength"], facets["maxLength"]), attributes


elements = {node.get("name"): described(node) for node in schema.findall(XS + "element")}
definitions = {node.get("name"): defined(node) for node in definition.findall(GML + "definition")}
namespace = definition.find(GML + "namespace").get("href")
if schema.get("targetNamespace") != namespace:
    print("another namespace:", schema.get("targetNamespace"))
for name in sorted(elements.keys() | definitions.keys()):
    if elements.get(name) != definitions.get(name):
        print(name, elements.get(name), "is not", definitions.get(name))
print(len(definitions), "elements")
