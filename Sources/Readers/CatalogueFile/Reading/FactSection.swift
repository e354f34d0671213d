import CourseCatalogue
import Diagnostics
import DocumentSections
import YAML

/// A section whose values are facts: each was read where it stands, unless the map `provenance` beside them says
/// otherwise.
struct FactSection {
    var keys: DocumentSection
    private var origins: DocumentSection

    init(_ keys: DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        self.keys = keys
        // What a configuration says was read nowhere else.
        origins =
            keys.purpose.manner == .configuration
            ? DocumentSection(nil, for: keys.purpose) : self.keys.section("provenance", reporting: &diagnostics)
    }

    /// A section inside this one; where its facts come from stands inside `provenance` in the same way.
    init(_ key: String, of outer: inout FactSection, reporting diagnostics: inout DiagnosticCollector) {
        keys = outer.keys.section(key, reporting: &diagnostics)
        origins = outer.origins.section(key, reporting: &diagnostics)
    }

    /// The node of a key that is no fact, or whose fact is made with `fact(_:_:at:)`.
    mutating func node(_ key: String) -> YAMLNode? { keys.node(key) }

    /// A fact made of a key's node, or a fault that says what is wanted.
    mutating func fact<Value>(
        _ key: String, wanting wanted: BilingualText, reporting diagnostics: inout DiagnosticCollector,
        _ make: (YAMLNode) -> Value?
    ) -> Fact<Value>? {
        let read = keys.value(key, wanting: wanted, reporting: &diagnostics, make)
        return fact(key, read?.value, at: read?.provenance.location, reporting: &diagnostics)
    }

    /// A value that was read at a place as the fact of a key.
    mutating func fact<Value>(
        _ key: String, _ value: Value?, at location: SourceLocation?, reporting diagnostics: inout DiagnosticCollector
    ) -> Fact<Value>? {
        let origin = origins.provenance(key, reporting: &diagnostics)
        return value.map { Fact($0, origin ?? Provenance(keys.purpose.manner, at: location)) }
    }

    /// Reports that a node under a key is not what is wanted.
    func reportWrong(
        _ node: YAMLNode, _ key: String, wanting wanted: BilingualText, to diagnostics: inout DiagnosticCollector
    ) {
        keys.reportWrong(node, key, wanting: wanted, to: &diagnostics)
    }

    /// Reports the keys that nobody asked for.
    func reportUnknownKeys(to diagnostics: inout DiagnosticCollector) {
        keys.reportUnknownKeys(to: &diagnostics)
        origins.reportUnknownKeys(to: &diagnostics)
    }
}

extension FactSection {
    /// Reports that a key is missing, if it is.
    mutating func require(_ key: String, reporting diagnostics: inout DiagnosticCollector) {
        keys.require(key, reporting: &diagnostics)
    }

    /// A text with something in it; line breaks at its end, which blocks of YAML have, are left out.
    mutating func text(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        fact(key, wanting: .aText, reporting: &diagnostics, \.someText)
    }

    /// A text on one line: line breaks inside are spaces.
    mutating func line(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        text(key, reporting: &diagnostics).map { fact in
            Fact(fact.value.split(whereSeparator: \.isNewline).joined(separator: " "), fact.provenance)
        }
    }

    /// A list of texts, or one text alone; an empty list is known to be empty.
    mutating func texts(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<[String]>? {
        let wanted = BilingualText(fr: "un texte ou une liste de textes", en: "a text or a list of texts")
        return fact(key, wanting: wanted, reporting: &diagnostics, \.someTexts)
    }

    /// `true` or `false`.
    mutating func flag(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<Bool>? {
        fact(key, wanting: BilingualText("true / false"), reporting: &diagnostics, \.bool)
    }

    /// A day.
    mutating func day(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<CalendarDate>? {
        let read = keys.day(key, reporting: &diagnostics)
        return fact(key, read?.value, at: read?.provenance.location, reporting: &diagnostics)
    }

    /// A date with the precision that it has.
    mutating func date(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<ApproximateDate>? {
        let read = keys.date(key, reporting: &diagnostics)
        return fact(key, read?.value, at: read?.provenance.location, reporting: &diagnostics)
    }
}

extension DocumentSection {
    /// Where something was read, as ``ProvenanceText`` writes it.
    mutating func provenance(
        _ key: String = "provenance", reporting diagnostics: inout DiagnosticCollector
    ) -> Provenance? {
        let wanted = BilingualText(
            fr: "une provenance, comme « prose content/page.md:24:1 »",
            en: "a provenance, such as “prose content/page.md:24:1”")
        return value(key, wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap(ProvenanceText.provenance)
        }?.value
    }
}

extension YAMLNode {
    /// A text with something in it, without line breaks at its end.
    var someText: String? {
        guard var text = string?[...], !text.allSatisfy(\.isWhitespace) else { return nil }
        while text.last == "\n" || text.last == "\r\n" { text.removeLast() }
        return String(text)
    }

    /// The texts of a list, or a text alone, each with something in it.
    var someTexts: [String]? {
        guard let elements else { return someText.map { [$0] } }
        let texts = elements.compactMap(\.someText)
        return texts.count == elements.count ? texts : nil
    }
}
