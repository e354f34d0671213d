import CourseCatalogue
import Diagnostics
import Releases

/// Compares two states of a catalogue: each is recorded in a journal as exports of two days would, and what the second
/// one adds is the news.
struct Comparison {
    private let day: CalendarDate
    private let configuration: String?

    /// - Parameters:
    ///   - day: the day that sites are read for; today in Paris where nil.
    ///   - configuration: the configuration of sites; that of each where nil.
    init(asOf day: CalendarDate?, configuration: String?) throws(FatalDiagnostic) {
        guard let day = day ?? Clock.todayInParis() else { throw SourceOptions.noDay }
        self.day = day
        self.configuration = configuration
    }

    /// What happened from one state to another.
    ///
    /// - Throws: ``FatalDiagnostic`` where one can't be read, or a journal is to be compared with something else.
    func news(from old: ComparedSource, to new: ComparedSource) throws(FatalDiagnostic) -> [News] {
        if case .journal(let former) = old, case .journal(let later) = new { return later.news(since: former) }
        guard case let (before?, after?) = (Self.dayBefore(day), Optional(day)) else { throw SourceOptions.noDay }
        let former = try recorded(old, after: Journal(), on: before)
        return try recorded(new, after: former, on: after).news(since: former)
    }

    /// What happened from one revision of a site to another.
    func news(from old: String, to new: String, of site: String) throws(FatalDiagnostic) -> [News] {
        let history = try SiteHistory(of: request(for: site))
        let (first, second) = (try history.revision(named: old), try history.revision(named: new))
        // Two revisions of one day, or the later one first, are still two states.
        guard let before = Self.dayBefore(second.day) else { throw SourceOptions.noDay }
        let former = try history.journal(of: first, after: Journal(), recordedOn: min(first.day, before))
        return try history.journal(of: second, after: former).news(since: former)
    }

    private func recorded(
        _ source: ComparedSource, after former: Journal, on recordedDay: CalendarDate
    ) throws(FatalDiagnostic) -> Journal {
        switch source {
        case .journal: throw Self.unlike
        case .export(let catalogue):
            // Exports that share no journal may have named one module twice.
            let known = Set(catalogue.modules.map(\.identifier)).intersection(former.modules.keys)
            var unheard = DiagnosticCollector()
            let named = IdentityAssignment(journal: former, pinned: known).apply(to: catalogue, reporting: &unheard)
            return former.recording(named, on: recordedDay) { ModuleFingerprint(of: $0) { _ in nil }?.text }
        case .site(let path):
            var request = request(for: path)
            request.givenJournal = former
            do {
                var unheard = DiagnosticCollector()
                return try CataloguePipeline(request: request).run(reporting: &unheard) { read, _ in
                    read.recorded(on: recordedDay, revision: nil, isWhole: true)
                }
            } catch {
                throw (error as? FatalDiagnostic) ?? Self.unlike
            }
        }
    }

    private func request(for site: String) -> CatalogueRequest {
        CatalogueRequest(source: site, asOf: day, configurationPath: configuration, journalPath: nil, settings: [])
    }

    private static func dayBefore(_ day: CalendarDate) -> CalendarDate? {
        CalendarDate(daysSince1970: day.daysSince1970 - 1)
    }

    private static let unlike = FatalDiagnostic(
        Diagnostic(
            .error, "nothing-to-compare",
            BilingualText(
                fr: "un journal ne se compare qu’à un journal", en: "a journal can be compared with a journal alone"),
            help: BilingualText(
                fr: "donnez deux journaux, ou deux exports, ou deux sites",
                en: "give two journals, or two exports, or two sites")))
}
