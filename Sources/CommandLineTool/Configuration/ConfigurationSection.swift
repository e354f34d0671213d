import CourseCatalogue
import Diagnostics
import YAML

/// A mapping of the configuration whose keys are read one by one: what nobody asked for is an unknown key.
struct ConfigurationSection {
    private let node: YAMLNode?
    private let path: String
    private var known: [String] = []

    init(_ node: YAMLNode?, path: String = "") {
        self.node = node
        self.path = path
    }

    /// The node of a key; nil where it isn't there or is null.
    mutating func node(_ key: String) -> YAMLNode? {
        known.append(key)
        return node?[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// A section inside this one.
    mutating func section(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> ConfigurationSection {
        let inner = node(key)
        if let inner, inner.entries == nil { diagnostics.report(wrong(inner, key, fr: "des clés", en: "keys")) }
        return ConfigurationSection(inner?.entries == nil ? nil : inner, path: full(key))
    }

    /// The sections of a list.
    mutating func sections(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> [ConfigurationSection] {
        guard let list = node(key) else { return [] }
        guard let elements = list.elements, elements.allSatisfy({ $0.entries != nil }) else {
            diagnostics.report(
                wrong(list, key, fr: "une liste d’éléments avec des clés", en: "a list of items with keys"))
            return []
        }
        return elements.map { ConfigurationSection($0, path: full(key)) }
    }

    /// A value made of a key's text, or a fault that says what is wanted.
    mutating func value<Value>(
        _ key: String, wanting wanted: BilingualText, reporting diagnostics: inout DiagnosticCollector,
        _ make: (YAMLNode) -> Value?
    ) -> Fact<Value>? {
        guard let node = node(key) else { return nil }
        guard let value = make(node) else {
            diagnostics.report(wrong(node, key, fr: wanted.french, en: wanted.english))
            return nil
        }
        return Fact(value, Provenance(.configuration, at: node.location))
    }

    mutating func text(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        value(key, wanting: BilingualText(fr: "un texte", en: "a text"), reporting: &diagnostics, \.string)
    }

    mutating func flag(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Bool? {
        value(key, wanting: BilingualText("true / false"), reporting: &diagnostics, \.bool)?.value
    }

    mutating func day(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<CalendarDate>? {
        let wanted = BilingualText(fr: "une date, comme 2026-03-10", en: "a date, such as 2026-03-10")
        return value(key, wanting: wanted, reporting: &diagnostics) { $0.string.flatMap { CalendarDate(iso8601: $0) } }
    }

    mutating func date(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<ApproximateDate>? {
        let wanted = BilingualText(
            fr:
                "une date (2026-03-10), un mois (2026-03), un trimestre (2026-Q1), une fin d’année (2026-end) ou une année",
            en: "a date (2026-03-10), a month (2026-03), a quarter (2026-Q1), an end of year (2026-end) or a year")
        return value(key, wanting: wanted, reporting: &diagnostics) { $0.string.flatMap { ApproximateDate($0) } }
    }

    /// Reports the keys that nobody asked for, with the nearest name that is known.
    func reportUnknownKeys(to diagnostics: inout DiagnosticCollector) {
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

    private func full(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

    private func wrong(_ node: YAMLNode, _ key: String, fr french: String, en english: String) -> Diagnostic {
        Diagnostic(
            .error, "invalid-setting",
            BilingualText(fr: "« \(full(key)) » attend \(french)", en: "“\(full(key))” wants \(english)"),
            at: node.location)
    }
}

/// The name that is at most a third of its letters away from this one.
func nearestName(to name: String, among names: [String]) -> String? {
    let ranked = names.map { (name: $0, distance: editDistance(name, $0)) }
        .filter { $0.distance <= max(1, $0.name.count / 3) }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many letters are to be added, taken away or changed to make one text of the other.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.prefix(100))
    var row = Array(0...right.count)
    for (index, character) in left.prefix(100).enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let changed = diagonal + (character == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
