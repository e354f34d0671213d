public import CourseCatalogue
public import Diagnostics
public import Interchange

/// All that the preview shows of a site, as one export made it.
public struct PreviewContent: Sendable {
    /// What the whole is called.
    public var title: String
    /// The language of the catalogue, as a BCP 47 tag.
    public var language: String
    /// The day that it is shown for.
    public var day: CalendarDate
    /// How much there is, in a sentence without its full stop.
    public var counts: BilingualText
    /// The facts of the catalogue as a whole.
    public var facts: [PreviewFact]
    /// The courses, then the modules that are in none.
    public var courses: [PreviewCourse]
    /// What was seen to happen, and what is to come; the latest first.
    public var timeline: [PreviewEvent]
    /// Where pictures are read.
    public var source: SourceTree
    /// The folder of the export, which holds packages, dataset and feeds.
    public var export: String
    /// The digests of the export's files, by their paths.
    public var digests: [String: String]

    /// A preview.
    public init(
        title: String, language: String, day: CalendarDate, counts: BilingualText, facts: [PreviewFact],
        courses: [PreviewCourse], timeline: [PreviewEvent], source: SourceTree, export: String,
        digests: [String: String]
    ) {
        self.title = title
        self.language = language
        self.day = day
        self.counts = counts
        self.facts = facts
        self.courses = courses
        self.timeline = timeline
        self.source = source
        self.export = export
        self.digests = digests
    }
}

extension PreviewContent {
    /// A module by its identifier's text.
    func module(_ identifier: String) -> PreviewModule? {
        courses.lazy.flatMap(\.modules).first { $0.identifier == identifier }
    }
}
