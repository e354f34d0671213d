public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes calendars (iCalendar, RFC 5545) of releases: `feeds/parcours.ics`, and one for each course where there are
/// several. A month that a module is expected in is all its days, tentatively, and never one of them.
///
/// A calendar without any event isn't written, since iCalendar knows none.
public struct CalendarWriter: CatalogueWriter {
    /// What can be chosen of the calendars.
    public typealias Options = FeedOptions

    /// The format.
    public static let format = FormatDescriptor(
        name: FeedForm.calendar.rawValue, title: FeedForm.calendar.title, family: .feeds, isDefault: false,
        purpose: BilingualText(
            fr: "un agenda : les sorties, celles qui sont prévues, les fins de disponibilité et les retraits",
            en: "a calendar: releases, those expected, last days and withdrawals"),
        loss: BilingualText(
            fr: "les modules sans date ; les pages, images et faits, hormis le titre, la description et les mots clés",
            en: "modules without a date; pages, pictures and facts, but for title, description and keywords"))

    /// What was chosen.
    public var options: Options

    /// A writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The calendars, in the order of the feeds of ``RSSWriter``.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        FeedSet(of: catalogue, options: options, reporting: &diagnostics).artifacts(as: CalendarDocument.self)
    }
}
