/// A term of a vocabulary: `dct:title`.
struct RDFName: Hashable, Sendable {
    /// A vocabulary.
    enum Vocabulary: String, CaseIterable, Sendable {
        case dcat, dct, foaf, geo, rdf, skos, spdx, vcard, xsd

        /// What its terms' IRIs begin with.
        var namespace: String {
            switch self {
            case .dcat: "http://www.w3.org/ns/dcat#"
            case .dct: "http://purl.org/dc/terms/"
            case .foaf: "http://xmlns.com/foaf/0.1/"
            case .geo: "http://www.opengis.net/ont/geosparql#"
            case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            case .skos: "http://www.w3.org/2004/02/skos/core#"
            case .spdx: "http://spdx.org/rdf/terms#"
            case .vcard: "http://www.w3.org/2006/vcard/ns#"
            case .xsd: "http://www.w3.org/2001/XMLSchema#"
            }
        }
    }

    let vocabulary: Vocabulary
    let name: String

    /// A term by the vocabulary and the name in it, which is ASCII letters, digits and `_`.
    init(_ vocabulary: Vocabulary, _ name: String) {
        self.vocabulary = vocabulary
        self.name = name
    }

    /// `dct:title`.
    var short: String { vocabulary.rawValue + ":" + name }

    /// The term's IRI.
    var iri: String { vocabulary.namespace + name }
}
