/// An RDF graph (RDF 1.1) whose nodes all have an IRI, so that each keeps its name from one export to the next.
struct RDFGraph: Sendable {
    /// The subjects, each once, in the order in which they are written.
    private(set) var subjects: [RDFSubject] = []
    private var positions: [String: Int] = [:]

    /// Adds what is said of a subject; what was said of it before stays, and nothing is said twice.
    mutating func add(_ iri: String, _ type: RDFName, _ statements: [(RDFName, RDFTerm?)] = []) {
        let position = positions[iri] ?? subjects.count
        if position == subjects.count {
            positions[iri] = position
            subjects.append(RDFSubject(iri: iri))
        }
        if !subjects[position].types.contains(type) { subjects[position].types.append(type) }
        for case (let name, let term?) in statements {
            let statement = RDFStatement(property: name, object: term)
            if !subjects[position].statements.contains(statement) { subjects[position].statements.append(statement) }
        }
    }

    /// Adds what is said of a subject, and gives the subject as an object for others.
    mutating func adding(_ iri: String, _ type: RDFName, _ statements: [(RDFName, RDFTerm?)] = []) -> RDFTerm {
        add(iri, type, statements)
        return .iri(iri)
    }
}

/// A node of a graph with what is said of it.
struct RDFSubject: Sendable {
    /// The node's IRI.
    let iri: String
    /// What it is.
    var types: [RDFName] = []
    /// What else is said of it.
    var statements: [RDFStatement] = []
}

/// Something said of a node.
struct RDFStatement: Hashable, Sendable {
    let property: RDFName
    let object: RDFTerm
}

/// What a statement ends with.
enum RDFTerm: Hashable, Sendable {
    /// A node, by its IRI.
    case iri(String)
    /// A text, in a language (BCP 47) if it has one.
    case text(String, language: String?)
    /// A value of a type, as the type writes it.
    case typed(String, RDFName)

    /// A text without the characters that XML forbids, which one of the three forms could not hold.
    static func plain(_ text: String, language: String? = nil) -> RDFTerm {
        .text(
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter {
                        ($0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0)) && $0.value != 0xFFFE
                            && $0.value != 0xFFFF
                    })), language: language)
    }

    /// A node, or nil.
    static func node(_ iri: String?) -> RDFTerm? { iri.map { .iri($0) } }
}
