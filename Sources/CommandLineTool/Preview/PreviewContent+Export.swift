import CourseCatalogue
import Diagnostics
import Export
import Interchange
import LearnerPage
import Preview
import Releases

extension PreviewContent {
    /// What an export made, with where each fact was read.
    init(
        of export: ExportSummary, journal: Journal, on day: CalendarDate, source: SourceTree,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        let catalogue = export.catalogue
        let digests = export.files.compactMap { file in file.sha256.map { (file.path, $0) } }
        self.init(
            title: catalogue.title?.value ?? catalogue.courses.first?.title.value ?? "Parcours",
            language: catalogue.language, day: day, counts: CatalogueCounts(of: catalogue).text,
            facts: ShownFact.facts(of: catalogue).map(\.previewed), courses: Self.courses(of: catalogue),
            timeline: Self.expected(in: catalogue) + Self.past(in: journal, until: day), source: source,
            export: export.output, digests: Dictionary(digests) { first, _ in first })
    }

    private static func courses(of catalogue: Catalogue) -> [PreviewCourse] {
        let courses = catalogue.courses.map { course in
            PreviewCourse(
                identifier: course.identifier.text, title: course.title.value, language: course.language.value,
                facts: ShownFact.facts(of: course).map(\.previewed),
                modules: catalogue.modules(of: course).map(PreviewModule.init))
        }
        let named = Set(catalogue.courses.flatMap(\.moduleIdentifiers))
        let alone = catalogue.modules.filter { !named.contains($0.identifier) }
        guard !alone.isEmpty else { return courses }
        return courses + [
            PreviewCourse(
                identifier: nil, title: CatalogueReport.aloneTitle[Wording(besides: catalogue.language).language],
                language: nil, facts: [], modules: alone.map(PreviewModule.init))
        ]
    }

    /// The modules that are announced, the nearest first, those without a date last.
    private static func expected(in catalogue: Catalogue) -> [PreviewEvent] {
        let announced = catalogue.modules.filter { $0.release.state.value == .announced }
        let dated = announced.compactMap { module in
            module.release.expected?.value.firstDay.map { (module: module, day: $0) }
        }
        let sorted = dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        let undated = announced.filter { $0.release.expected?.value.firstDay == nil }
        return (sorted.map(\.element.module) + undated).map { module in
            PreviewEvent(
                date: module.release.expected?.value, isExpected: true, sentence: BilingualText(module.title.value),
                remark: module.release.expected.map { ShownFact.origin($0.provenance) })
        }
    }

    /// What the journal saw, the latest first.
    private static func past(in journal: Journal, until day: CalendarDate) -> [PreviewEvent] {
        let events = journal.news(after: nil, until: day).reversed().map { news in
            // The date of an announcement is that of what is to come.
            let isAnnouncement = news.event.kind == .announced || news.event.kind == .slipped
            let seen = news.event.seenOn
            return PreviewEvent(
                date: isAnnouncement ? .day(seen) : news.event.date ?? .day(seen), isExpected: false,
                sentence: NewsSentence(news).text,
                remark: BilingualText(
                    fr: "vu le \(Wording(besides: "fr").date(seen))", en: "seen on \(Wording(besides: "en").date(seen))"
                ))
        }
        let sorted = events.enumerated().sorted { left, right in
            guard let here = left.element.date?.firstDay, let there = right.element.date?.firstDay, here != there else {
                return left.offset < right.offset
            }
            return here > there
        }
        return sorted.map(\.element)
    }
}

extension PreviewModule {
    fileprivate init(_ module: Module) {
        self.init(
            identifier: module.identifier.text, title: module.title.value, language: module.language.value,
            state: module.release.state.value, stateText: module.release.shown, summary: module.summary?.value,
            picture: module.picture?.value, facts: ShownFact.facts(of: module).map(\.previewed))
    }
}

extension ShownFact {
    /// The fact as the preview has it.
    fileprivate var previewed: PreviewFact {
        PreviewFact(
            name: label, values: values, manner: provenance?.manner.shown, location: provenance?.location)
    }
}
