"""Reads the entry in each form of RDF, which must give one graph, valid under each of the shapes of DCAT-AP.

It also holds sizes and digests against the files. Usage: catalogue_entry.py DATASET-FOLDER SHAPES-FOLDER
"""
import hashlib
import sys
from pathlib import Path

from pyshacl import validate
from rdflib import Graph, Namespace
from rdflib.compare import graph_diff, isomorphic

folder, shapes = Path(sys.argv[1]), Path(sys.argv[2])
graphs = {
    name: Graph().parse(folder / f"catalogue.{name}", format=form)
    for name, form in [("ttl", "turtle"), ("jsonld", "json-ld"), ("rdf", "xml")]
}
for name in ["jsonld", "rdf"]:
    if not isomorphic(graphs["ttl"], graphs[name]):
        _, one, other = graph_diff(graphs["ttl"], graphs[name])
        print("ttl and", name, "differ:", one.serialize(), other.serialize())
graph = graphs["ttl"]
for shape in ["shapes.ttl", "range.ttl", "dcat-ap-SHACL.ttl"]:
    conforms, _, text = validate(graph, shacl_graph=str(shapes / shape), shacl_graph_format="turtle")
    if not conforms:
        print(shape, text)
DCAT, SPDX = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://spdx.org/rdf/terms#")
distributions = list(graph.subjects(predicate=DCAT.downloadURL))
if len(distributions) < 10:
    print("only", len(distributions), "distributions")
for distribution in distributions:
    file = folder / str(graph.value(distribution, DCAT.downloadURL)).rsplit("/", 1)[-1]
    content = file.read_bytes()
    if int(graph.value(distribution, DCAT.byteSize)) != len(content):
        print(file.name, "has another size")
    checksum = graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
    if str(checksum).lower() != hashlib.sha256(content).hexdigest():
        print(file.name, "has another digest")
