import XML

/// A graph in RDF/XML (RDF 1.1 XML Syntax): an element a node, by the first of its types.
struct RDFXMLDocument {
    let graph: RDFGraph

    /// The document's bytes.
    var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.open("rdf:RDF", RDFName.Vocabulary.allCases.map { ("xmlns:" + $0.rawValue, $0.namespace) })
        for subject in graph.subjects { Self.write(subject, to: &xml) }
        return xml.finish()
    }

    private static func write(_ subject: RDFSubject, to xml: inout XMLWriter) {
        xml.open(subject.types.first?.short ?? "rdf:Description", [("rdf:about", subject.iri)])
        for type in subject.types.dropFirst() { xml.element("rdf:type", [("rdf:resource", type.iri)]) }
        for statement in subject.statements {
            let name = statement.property.short
            switch statement.object {
            case .iri(let iri): xml.element(name, [("rdf:resource", iri)])
            case .text(let text, let language): xml.element(name, language.map { [("xml:lang", $0)] } ?? [], text: text)
            case .typed(let text, let type): xml.element(name, [("rdf:datatype", type.iri)], text: text)
            }
        }
        xml.close()
    }
}
