"""Packs modules as SCORM 1.2 with Python's zipfile and ElementTree: packages.py CATALOGUE SITE STATIC OUTPUT.

CATALOGUE is what `parcours convert` wrote: bodies are cleaned already. STATIC is an unpacked package: what every package
holds alike (style sheet, script, schemas) comes from there. Each package has the page made of the body and the facts, the
manifest, the pictures stored as they are, and is hashed. Prints the time of that work alone.
"""
import hashlib
import json
import os
import sys
import time
import xml.etree.ElementTree as tree
import zipfile

STORED = (".png", ".jpg", ".webp")
NAMESPACES = {"xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
              "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2"}


def value(fact):
    """A fact's value: in the catalogue it stands alone, or with where it was read."""
    return fact.get("value", fact) if isinstance(fact, dict) else fact


def add(parent, name, text=None, **attributes):
    element = tree.SubElement(parent, name, attributes)
    element.text = text
    return element


def append_text(parent, text):
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def append_picture(parent, picture, pictures):
    name = "pictures/" + os.path.basename(picture["file"])
    pictures[name] = picture["file"]
    add(parent, "img", src=name, alt=picture.get("alternative-text") or "")


def append_questions(parent, check, pictures):
    form = add(parent, "form")
    for question in check["questions"]:
        group = add(form, "fieldset")
        append_nodes(add(group, "legend"), question["question"], pictures)
        for answer in question["answers"]:
            label = add(group, "label")
            add(label, "input", type="checkbox" if question["type"] == "multiple" else "radio")
            append_nodes(add(label, "span"), answer.get("right") or answer.get("wrong") or [], pictures)
            append_nodes(add(label, "small"), answer.get("feedback") or [], pictures)


def append_nodes(parent, nodes, pictures):
    for node in nodes:
        if isinstance(node, str):
            append_text(parent, node)
        elif "element" in node:
            element = add(parent, node["element"], **node.get("attributes", {}))
            append_nodes(element, node.get("content", []), pictures)
        elif "picture" in node:
            append_picture(parent, node["picture"], pictures)
        elif "self-check" in node:
            append_questions(parent, node["self-check"], pictures)


def page(module, pictures):
    html = tree.Element("html", lang="fr")
    head = add(html, "head")
    add(head, "meta", charset="utf-8")
    add(head, "title", value(module["title"]))
    add(head, "link", rel="stylesheet", href="style.css")
    add(head, "script", src="parcours.js", defer="")
    main = add(add(html, "body"), "main")
    add(main, "h1", value(module["title"]))
    if "picture" in module:
        append_picture(main, module["picture"], pictures)
    facts = add(main, "dl")
    for name in ("duration", "audience", "prerequisites", "objectives", "platform", "mode"):
        if name in module:
            add(facts, "dt", name)
            add(facts, "dd", str(value(module[name])))
    append_nodes(main, module.get("body", []), pictures)
    return b"<!DOCTYPE html>\n" + tree.tostring(html, encoding="utf-8", method="html")


def manifest(module, files):
    identifier = "MOD-" + module["identifier"]
    root = tree.Element("manifest", {"identifier": identifier, "version": "1.0", **NAMESPACES})
    metadata = add(root, "metadata")
    add(metadata, "schema", "ADL SCORM")
    add(metadata, "schemaversion", "1.2")
    general = add(add(metadata, "lom"), "general")
    add(add(general, "title"), "langstring", value(module["title"]))
    add(add(general, "description"), "langstring", str(value(module.get("summary", ""))))
    organizations = add(root, "organizations", default="ORG-" + identifier)
    organization = add(organizations, "organization", identifier="ORG-" + identifier)
    add(organization, "title", value(module["title"]))
    add(add(organization, "item", identifier="ITEM", identifierref="RES"), "title", value(module["title"]))
    resource = add(add(root, "resources"), "resource",
                   **{"identifier": "RES", "type": "webcontent", "adlcp:scormtype": "sco", "href": "index.html"})
    for name in files:
        add(resource, "file", href=name)
    return tree.tostring(root, encoding="utf-8", xml_declaration=True)


def entry(archive, name, content):
    information = zipfile.ZipInfo(name)
    information.compress_type = zipfile.ZIP_STORED if name.endswith(STORED) else zipfile.ZIP_DEFLATED
    archive.writestr(information, content)


def pack(module, site, static, output):
    pictures = {}
    html = page(module, pictures)
    path = os.path.join(output, module["identifier"] + ".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        entry(archive, "imsmanifest.xml", manifest(module, ["index.html", *static, *pictures]))
        entry(archive, "index.html", html)
        for name, content in static.items():
            entry(archive, name, content)
        for name, source in pictures.items():
            with open(os.path.join(site, source), "rb") as file:
                entry(archive, name, file.read())
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def static_files(folder):
    """Every file of a package but its manifest, page and pictures."""
    found = {}
    for above, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(above, name)
            relative = os.path.relpath(path, folder)
            if relative not in ("imsmanifest.xml", "index.html") and not relative.startswith("pictures/"):
                with open(path, "rb") as file:
                    found[relative] = file.read()
    return found


def main():
    catalogue, site, folder, output = sys.argv[1:5]
    with open(catalogue, encoding="utf-8") as file:
        modules = [module for module in json.load(file)["modules"] if module["release"]["state"] == "released"]
    static = static_files(folder)
    os.makedirs(output)
    wall, cpu = time.perf_counter(), time.process_time()
    for module in modules:
        pack(module, site, static, output)
    print(json.dumps({"count": len(modules), "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))


main()
