/// A graph in Turtle (RDF 1.1 Turtle).
struct TurtleDocument {
    let graph: RDFGraph

    /// The document's bytes.
    var bytes: [UInt8] {
        let prefixes = RDFName.Vocabulary.allCases.map { "@prefix \($0.rawValue): <\($0.namespace)> .\n" }
        return Array((prefixes.joined() + graph.subjects.map(Self.block).joined()).utf8)
    }

    private static func block(of subject: RDFSubject) -> String {
        let lines =
            ["a " + subject.types.map(\.short).joined(separator: ", ")]
            + subject.statements.map { "\($0.property.short) \(term($0.object))" }
        return "\n<\(subject.iri)>\n    " + lines.joined(separator: " ;\n    ") + " .\n"
    }

    private static func term(_ term: RDFTerm) -> String {
        switch term {
        case .iri(let iri): "<\(iri)>"
        case .text(let text, let language): quoted(text) + (language.map { "@" + $0 } ?? "")
        case .typed(let text, let type): quoted(text) + "^^" + type.short
        }
    }

    /// A short string (§2.5.1), with what ends one or a line escaped.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
