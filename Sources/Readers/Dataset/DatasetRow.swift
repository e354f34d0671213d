import CourseCatalogue
import Diagnostics
import Interchange

/// A row of a table, read column by column; a value that its column can't have is reported and left out.
struct DatasetRow {
    /// A value as its file has it.
    struct Cell {
        /// What the file says.
        enum Content {
            /// A text, a number or a boolean, as it is written.
            case text(String)
            /// A list.
            case texts([String])
        }

        let content: Content
        let location: SourceLocation
    }

    /// Where the row begins.
    let location: SourceLocation
    /// The values by their columns; those that aren't known are not there.
    let cells: [String: Cell]

    /// A text that isn't empty.
    func text(_ column: String) -> Fact<String>? {
        guard let cell = cells[column], case .text(let text) = cell.content, !text.isEmpty else { return nil }
        return Fact(text, Provenance(.field, at: cell.location))
    }

    /// A list: of a JSON array as it is, of a text by its bars.
    func texts(_ column: String) -> Fact<[String]>? {
        guard let cell = cells[column] else { return nil }
        let provenance = Provenance(.field, at: cell.location)
        switch cell.content {
        case .texts(let texts): return Fact(texts, provenance)
        case .text(let text): return Fact(TableText.parts(of: text), provenance)
        }
    }

    /// A text that means something.
    func value<Value>(
        _ column: String, _ wanted: BilingualText, reporting diagnostics: inout DiagnosticCollector,
        _ read: (String) -> Value?
    ) -> Fact<Value>? {
        guard let text = text(column) else { return nil }
        if let value = read(text.value) { return Fact(value, text.provenance) }
        diagnostics.report(
            Diagnostic(
                .error, "malformed-value",
                BilingualText(
                    fr: "« \(text.value) », dans la colonne « \(column) », n’est pas \(wanted.french)",
                    en: "“\(text.value)”, in the column “\(column)”, is not \(wanted.english)"),
                at: text.provenance.location,
                help: BilingualText(
                    fr: "corrigez la valeur ou laissez-la vide : le schéma dit ce que la colonne contient",
                    en: "mend the value or leave it empty: the schema says what the column holds")))
        return nil
    }

    func identifier(_ column: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<Identifier>? {
        value(
            column,
            BilingualText(
                fr: "un identifiant (minuscules sans accent, chiffres, - et _)",
                en: "an identifier (lower-case letters without accents, digits, - and _)"), reporting: &diagnostics
        ) { Identifier($0) }
    }

    func flag(_ column: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<Bool>? {
        value(column, BilingualText(fr: "true ou false", en: "true or false"), reporting: &diagnostics) {
            ["true": true, "false": false][$0]
        }
    }

    func integer(_ column: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<Int>? {
        value(column, BilingualText(fr: "un nombre entier", en: "a whole number"), reporting: &diagnostics) { Int($0) }
    }

    func day(_ column: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<CalendarDate>? {
        value(column, BilingualText(fr: "un jour (2025-03-10)", en: "a day (2025-03-10)"), reporting: &diagnostics) {
            CalendarDate(iso8601: $0)
        }
    }

    func date(_ column: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<ApproximateDate>? {
        value(
            column,
            BilingualText(
                fr: "une date (2025-03-10, 2025-11, 2026-Q2, 2025-end ou 2026)",
                en: "a date (2025-03-10, 2025-11, 2026-Q2, 2025-end or 2026)"), reporting: &diagnostics
        ) { ApproximateDate($0) }
    }

    func address(_ column: String, reporting diagnostics: inout DiagnosticCollector) -> Fact<String>? {
        value(
            column, BilingualText(fr: "une adresse absolue", en: "an absolute address"), reporting: &diagnostics
        ) { WebAddress($0)?.text }
    }

    /// One of a few words.
    func word<Value>(
        _ column: String, _ words: KeyValuePairs<String, Value>, reporting diagnostics: inout DiagnosticCollector
    ) -> Fact<Value>? {
        let known = words.map(\.key).joined(separator: ", ")
        return value(
            column, BilingualText(fr: "l’un des mots \(known)", en: "one of the words \(known)"),
            reporting: &diagnostics
        ) { text in words.first { $0.key == text }?.value }
    }
}
