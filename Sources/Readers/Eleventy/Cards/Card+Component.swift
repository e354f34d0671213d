import CourseCatalogue
import Diagnostics
import Nunjucks

extension Card {
    /// Reads the fields that a page gives the component `card`.
    init(fields: ObjectValue, call: Call) {
        self.init(location: call.location, sourceLine: call.place.sourceLine)
        let reading = FieldReading(fields: fields, fallback: call.location)
        title = reading.line("title")
        summary = reading.line("description") ?? reading.line("desc")
        link = reading.line("externalUrl") ?? reading.line("url") ?? reading.line("href")
        image = reading.image("image")
        badges = reading.lines("badges") + reading.lines("badge")
        tags = reading.lines("tags")
        details = reading.lines("detail") + reading.lines("detailEnd")
        date = reading.line("date").flatMap { fact in
            CalendarDate(iso8601: fact.value.prefix(10)).map { Fact($0, fact.provenance) }
        }
    }
}

/// Reads the fields of an object literal of a template, each with its place.
private struct FieldReading {
    let fields: ObjectValue
    let fallback: SourceLocation

    private func provenance(_ name: String) -> Provenance {
        Provenance(.field, at: fields.entry(name)?.valueLocation ?? fallback)
    }

    /// A text on one line, without markup.
    func line(_ name: String) -> Fact<String>? {
        guard let text = fields[name]?.fieldText else { return nil }
        let line = plainLine(text)
        return line.isEmpty ? nil : Fact(line, provenance(name))
    }

    func lines(_ name: String) -> [Fact<String>] {
        let texts: [String] =
            switch fields[name] {
            case .array(let array): array.compactMap { $0.fieldText ?? Self.label($0) }
            case .object(let object): [Self.label(.object(object))].compactMap { $0 }
            case let value?: value.texts
            case nil: []
            }
        return texts.map(plainLine).filter { !$0.isEmpty }.map { Fact($0, provenance(name)) }
    }

    /// A badge written as an object: `{ text: "…" }`, `{ label: "…" }`.
    private static func label(_ value: Value) -> String? {
        guard case .object(let object) = value else { return nil }
        return ["text", "label", "title", "html"].lazy.compactMap { object[$0]?.fieldText }.first
    }

    func image(_ name: String) -> Page.ImageField? {
        switch fields[name] {
        case .object(let object):
            let entry = object.entry("src") ?? object.entry("path") ?? object.entry("url")
            guard let entry, let path = entry.value.fieldText else { return nil }
            return Page.ImageField(
                path: path, alternativeText: object["alt"]?.fieldText ?? "", location: entry.valueLocation ?? fallback)
        case let value?:
            return value.fieldText.map {
                Page.ImageField(
                    path: $0, alternativeText: "", location: fields.entry(name)?.valueLocation ?? fallback)
            }
        case nil:
            return nil
        }
    }
}
