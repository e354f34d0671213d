import CourseCatalogue
import Diagnostics

/// A catalogue as people read it: its courses as tables of their modules, then every fact with where it was read.
struct CatalogueReport: CommandAnswer {
    private let catalogue: Catalogue
    private let day: CalendarDate
    /// How many questions stand in the pages that have some.
    private var questions: [Identifier: Int] = [:]

    /// A report on a catalogue as it stands on a day; its bodies are read for their questions.
    init(of catalogue: Catalogue, on day: CalendarDate, reporting diagnostics: inout DiagnosticCollector) {
        self.catalogue = catalogue
        self.day = day
        for course in catalogue.courses { count(course.body, of: course.identifier, reporting: &diagnostics) }
        for module in catalogue.modules { count(module.body, of: module.identifier, reporting: &diagnostics) }
    }

    private mutating func count(
        _ body: Body, of identifier: Identifier, reporting diagnostics: inout DiagnosticCollector
    ) {
        do {
            let checks = SelfCheck.all(in: try body.nodes(reporting: &diagnostics))
            questions[identifier] = checks.isEmpty ? nil : checks.reduce(0) { $0 + $1.questions.count }
        } catch {
            // The page has gone or changed since it was read.
            if let fatal = error as? FatalDiagnostic { diagnostics.report(fatal.diagnostic) }
        }
    }

    var isProse: Bool { true }

    func say(
        in language: InterfaceLanguage, reporting diagnostics: inout DiagnosticCollector, to piece: (String) -> Void
    ) {
        let counts = CatalogueCounts(of: catalogue).text[language]
        let head = language == .french ? "\(counts), au \(day)" : "\(counts), as of \(day)"
        piece(([head] + ShownFact.facts(of: catalogue).flatMap { $0.lines(language) }).joined(separator: "\n"))
        func say(_ part: [String]) { piece("\n\n" + part.joined(separator: "\n")) }
        for course in catalogue.courses {
            let modules = course.moduleIdentifiers.lazy.compactMap(catalogue.module)
            say(table(of: modules, titled: "\(course.title.value) (\(course.identifier))", language))
        }
        let named = Set(catalogue.courses.flatMap(\.moduleIdentifiers))
        let alone = table(
            of: catalogue.modules.lazy.filter { !named.contains($0.identifier) }, titled: Self.aloneTitle[language],
            language)
        // With more than its title and its heads.
        if alone.count > 2 { say(alone) }
        for course in catalogue.courses { say(part(course.identifier, ShownFact.facts(of: course), language)) }
        for module in catalogue.modules { say(part(module.identifier, ShownFact.facts(of: module), language)) }
    }

    private func part(_ identifier: Identifier, _ facts: [ShownFact], _ language: InterfaceLanguage) -> [String] {
        [identifier.text] + (facts + ShownFact.facts(ofQuestions: questions[identifier])).flatMap { $0.lines(language) }
    }

    static let aloneTitle = BilingualText(fr: "Hors parcours", en: "In no course")

    private func table(
        of modules: some Sequence<Module>, titled title: String, _ language: InterfaceLanguage
    ) -> [String] {
        let heads = [
            BilingualText(fr: "identifiant", en: "identifier"), BilingualText(fr: "titre", en: "title"),
            BilingualText(fr: "état", en: "state"), BilingualText(fr: "durée", en: "duration"),
            BilingualText(fr: "plateforme", en: "platform"),
        ].map { $0[language] }
        let rows = modules.map { row($0, language) }
        return [TerminalRenderer.visible(title)]
            + TextTable.lines([heads] + rows, widest: [100, 60, 30, 20, 40]).map { "  " + $0 }
    }

    private func row(_ module: Module, _ language: InterfaceLanguage) -> [String] {
        let platform = module.platform?.value
        let own = platform?.moduleIdentifier.map { " " + $0 } ?? ""
        return [
            module.identifier.text, module.title.value, module.release.shown[language],
            module.duration.map { $0.value.shown } ?? "–", platform.map { $0.name + own } ?? "–",
        ].map(TerminalRenderer.visible)
    }
}

extension Release {
    /// The state in a word, with its date.
    var shown: BilingualText {
        let date =
            switch state.value {
            case .announced: expected?.value.description
            case .released: releasedOn?.value.description
            case .withdrawn: withdrawnOn?.value.description ?? availableUntil?.value.description
            }
        let (word, end) = (state.value.shown, date.map { " " + $0 } ?? "")
        return BilingualText(fr: word.french + end, en: word.english + end)
    }
}

/// Columns of text.
enum TextTable {
    /// The rows as lines, each column as wide as its widest cell; a cell that is too long is cut.
    static func lines(_ rows: [[String]], widest: [Int]) -> [String] {
        let cut = rows.map { row in
            zip(row, widest).map { cell, most in cell.count > most ? cell.prefix(most - 1) + "…" : cell }
        }
        let widths = widest.indices.map { column in cut.map { $0[column].count }.max() ?? 0 }
        return cut.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}
