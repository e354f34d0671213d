import Interchange

/// A graph in JSON-LD 1.1: flat, the vocabularies' prefixes as its context.
struct JSONLDDocument {
    let graph: RDFGraph

    /// The document's bytes.
    var bytes: [UInt8] {
        JSONWriter.document(
            .members([
                "@context": .object(
                    RDFName.Vocabulary.allCases.map { JSONValue.Member($0.rawValue, .string($0.namespace)) }),
                "@graph": .array(graph.subjects.map(Self.node)),
            ]))
    }

    private static func node(_ subject: RDFSubject) -> JSONValue {
        var members = [
            JSONValue.Member("@id", .string(subject.iri)),
            JSONValue.Member("@type", .strings(subject.types.map(\.short))),
        ]
        var seen: Set<RDFName> = []
        for property in subject.statements.map(\.property) where seen.insert(property).inserted {
            let objects = subject.statements.filter { $0.property == property }.map { value($0.object) }
            members.append(JSONValue.Member(property.short, .array(objects)))
        }
        return .object(members)
    }

    private static func value(_ term: RDFTerm) -> JSONValue {
        switch term {
        case .iri(let iri): .members(["@id": .string(iri)])
        case .text(let text, let language):
            .members(["@value": .string(text), "@language": language.map { .string($0) }])
        case .typed(let text, let type): .members(["@value": .string(text), "@type": .string(type.short)])
        }
    }
}
