import CourseCatalogue
import Diagnostics

/// What a first look at a source finds, before there is a configuration.
struct SiteSurvey {
    /// The source as the user named it.
    let source: String
    let day: CalendarDate
    let catalogue: Catalogue
    /// How many problems of each severity the look met.
    let problems: [Severity: Int]

    /// Looks at a source.
    ///
    /// - Parameter configuration: what is known already; nil to read the source's own configuration.
    /// - Throws: ``FatalDiagnostic`` where it can't be read as a catalogue; where no page looks like a course, it says
    ///   how to name one.
    init(of source: String, on day: CalendarDate, knowing configuration: Configuration?) throws {
        var request = CatalogueRequest(
            source: source, asOf: day, configurationPath: nil, journalPath: nil, settings: [])
        request.givenConfiguration = configuration
        var met = DiagnosticCollector()
        do {
            catalogue = try CataloguePipeline(request: request).run(reporting: &met) { read, _ in read.catalogue }
        } catch let fatal as FatalDiagnostic where fatal.diagnostic.id == "no-course" {
            guard let found = try? CatalogueSource(at: source), found.isSite else { throw fatal }
            throw CourseSearch(source: source, tree: found.tree, options: configuration?.reader ?? .init())
                .helping(fatal, met: met)
        }
        problems = met.diagnostics.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
        self.source = source
        self.day = day
    }

    /// The command that goes with the source, which is left out where it is the current folder.
    static func command(_ name: String, on source: String) -> String {
        source == "." ? "parcours \(name)" : "parcours \(name) \(ShellWord.of(source))"
    }

    /// The module that stands for all in an example: the first that is out, or else the first.
    var exampleModule: Module? {
        catalogue.modules.first { $0.release.state.value == .released } ?? catalogue.modules.first
    }
}

extension SiteSurvey {
    private static let shownModules = 20

    /// What was found, without a line break at its end.
    var text: BilingualText { BilingualText(fr: text(.french), en: text(.english)) }

    /// How many problems there are, and where they are shown; nil where there is none.
    var problemsText: BilingualText? {
        guard !problems.isEmpty else { return nil }
        func count(_ severity: Severity) -> Int { problems[severity] ?? 0 }
        let counts = "\(count(.error)) / \(count(.warning)) / \(count(.note))"
        return BilingualText(
            fr: "Erreurs / avertissements / notes : \(counts). Pour les voir : \(Self.command("inspect", on: source))",
            en: "Errors / warnings / notes: \(counts). To see them: \(Self.command("inspect", on: source))")
    }

    private func text(_ language: InterfaceLanguage) -> String {
        let counts = CatalogueCounts(of: catalogue).text[language]
        let head = language == .french ? "\(source) : \(counts), au \(day)" : "\(source): \(counts), as of \(day)"
        let facts = ShownFact.facts(of: catalogue).flatMap { $0.lines(language) }
        let courses = catalogue.courses.map { course in
            [TerminalRenderer.visible(course.title.value)] + lines(of: catalogue.modules(of: course), language)
        }
        let told = problemsText.map { [[$0[language]]] } ?? []
        return ([[head] + facts] + courses + told).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func lines(of modules: [Module], _ language: InterfaceLanguage) -> [String] {
        let rows = modules.prefix(Self.shownModules).map { module in
            [module.release.state.value.shown[language], TerminalRenderer.visible(module.title.value)]
        }
        let rest = modules.count - rows.count
        let more = language == .french ? "… et \(rest) de plus" : "… and \(rest) more"
        return (TextTable.lines(rows, widest: [20, 90]) + (rest > 0 ? [more] : [])).map { "  " + $0 }
    }
}
