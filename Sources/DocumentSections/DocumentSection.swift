public import CourseCatalogue
public import Diagnostics
public import YAML

/// A mapping of a document whose keys are read one by one: what nobody asked for is an unknown key.
///
/// Every fault is reported where it stands, and reading goes on, so that all can be mended at once.
public struct DocumentSection {
    /// What reading a document's values means.
    public struct Purpose: Sendable {
        /// How the facts are read: the configuration's or a field's.
        public var manner: Provenance.Manner
        /// The identifier of diagnostics on values that are not what their key wants.
        public var faultIdentifier: String

        /// A purpose.
        public init(manner: Provenance.Manner, faultIdentifier: String) {
            self.manner = manner
            self.faultIdentifier = faultIdentifier
        }
    }

    private let node: YAMLNode?
    private let path: String
    /// What reading the section's values means.
    public let purpose: Purpose
    private var known: [String] = []

    /// A section.
    ///
    /// - Parameters:
    ///   - node: a mapping; nil for a section that isn't there and has no keys.
    ///   - path: the section's name in messages, with those above it: `publisher`, `modules`.
    public init(_ node: YAMLNode?, path: String = "", for purpose: Purpose) {
        self.node = node
        self.path = path
        self.purpose = purpose
    }

    /// Where the section starts; nil where it isn't there.
    public var location: SourceLocation? { node?.location }

    /// The node of a key; nil where it isn't there or is null.
    public mutating func node(_ key: String) -> YAMLNode? {
        if !known.contains(key) { known.append(key) }
        return node?[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// A section inside this one.
    public mutating func section(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> DocumentSection {
        let inner = node(key)
        if let inner, inner.entries == nil {
            reportWrong(inner, key, wanting: BilingualText(fr: "des clés", en: "keys"), to: &diagnostics)
        }
        return section(of: inner?.entries == nil ? nil : inner, under: key)
    }

    /// The section that a node is which was found under a key, alone or in a list.
    public func section(of node: YAMLNode?, under key: String) -> DocumentSection {
        DocumentSection(node, path: full(key), for: purpose)
    }

    /// The sections of a list.
    public mutating func sections(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> [DocumentSection]
    {
        guard let list = node(key) else { return [] }
        guard let elements = list.elements, elements.allSatisfy({ $0.entries != nil }) else {
            let wanted = BilingualText(fr: "une liste d’éléments avec des clés", en: "a list of items with keys")
            reportWrong(list, key, wanting: wanted, to: &diagnostics)
            return []
        }
        return elements.map { section(of: $0, under: key) }
    }

    /// A value made of a key's text, or a fault that says what is wanted.
    public mutating func value<Value>(
        _ key: String, wanting wanted: BilingualText, reporting diagnostics: inout DiagnosticCollector,
        _ make: (YAMLNode) -> Value?
    ) -> Fact<Value>? {
        guard let node = node(key) else { return nil }
        guard let value = make(node) else {
            reportWrong(node, key, wanting: wanted, to: &diagnostics)
            return nil
        }
        return Fact(value, Provenance(purpose.manner, at: node.location))
    }

    /// A text, which may be empty.
    public mutating func text(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        value(key, wanting: BilingualText(fr: "un texte", en: "a text"), reporting: &diagnostics, \.string)
    }

    /// `true` or `false`.
    public mutating func flag(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<Bool>? {
        value(key, wanting: BilingualText("true / false"), reporting: &diagnostics, \.bool)
    }

    /// A day: `2026-03-10`.
    public mutating func day(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<CalendarDate>? {
        let wanted = BilingualText(fr: "une date, comme 2026-03-10", en: "a date, such as 2026-03-10")
        return value(key, wanting: wanted, reporting: &diagnostics) { $0.string.flatMap { CalendarDate(iso8601: $0) } }
    }

    /// A date with the precision that it has (``ApproximateDate``).
    public mutating func date(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<ApproximateDate>?
    {
        let wanted = BilingualText(
            fr:
                "une date (2026-03-10), un mois (2026-03), un trimestre (2026-Q1), une fin d’année (2026-end) ou une année",
            en: "a date (2026-03-10), a month (2026-03), a quarter (2026-Q1), an end of year (2026-end) or a year")
        return value(key, wanting: wanted, reporting: &diagnostics) { $0.string.flatMap { ApproximateDate($0) } }
    }

    /// Reports the keys that nobody asked for, with the nearest name that is known.
    public func reportUnknownKeys(to diagnostics: inout DiagnosticCollector) {
        for entry in node?.entries ?? [] where !known.contains(entry.key) {
            let nearest = nearestName(to: entry.key, among: known)
            diagnostics.report(
                Diagnostic(
                    .error, "unknown-key",
                    BilingualText(fr: "clé inconnue : « \(full(entry.key)) »", en: "unknown key: “\(full(entry.key))”"),
                    at: entry.keyLocation,
                    help: nearest.map {
                        BilingualText(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
                    }
                        ?? BilingualText(
                            fr: "les clés d’ici sont : \(known.joined(separator: ", "))",
                            en: "the keys here are: \(known.joined(separator: ", "))")))
        }
    }

    /// Reports that a key is missing, where the section starts, if it is.
    public mutating func require(_ key: String, reporting diagnostics: inout DiagnosticCollector) {
        guard node(key) == nil else { return }
        diagnostics.report(
            Diagnostic(
                .error, purpose.faultIdentifier,
                BilingualText(fr: "il manque « \(full(key)) »", en: "“\(full(key))” is missing"), at: location))
    }

    /// Reports that a node under a key is not what is wanted.
    public func reportWrong(
        _ node: YAMLNode, _ key: String, wanting wanted: BilingualText, to diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            Diagnostic(
                .error, purpose.faultIdentifier,
                BilingualText(
                    fr: "« \(full(key)) » attend \(wanted.french)", en: "“\(full(key))” wants \(wanted.english)"),
                at: node.location))
    }

    private func full(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}
