import CourseCatalogue
import Diagnostics
import Interchange

/// One iCalendar object (RFC 5545, with the properties of RFC 7986).
struct CalendarDocument: FeedSerialisation {
    static let form = FeedForm.calendar

    let document: FeedDocument

    init(_ document: FeedDocument) {
        self.document = document
    }

    /// A calendar has at least one event (section 3.4).
    static func holds(_ document: FeedDocument) -> Bool {
        let making = CalendarEvents(authority: document.site.authority), feed = document.feed
        return feed.modules.lazy.compactMap(document.catalogue.module).contains { !making.events(of: $0).isEmpty }
            || feed.formerModules.contains { !making.events(of: $0, in: document.catalogue).isEmpty }
    }

    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        var lines = ContentLines()
        writeCalendar(to: &lines)
        let making = CalendarEvents(authority: document.site.authority)
        for module in document.feed.modules.lazy.compactMap(document.catalogue.module) {
            for event in making.events(of: module) { write(event, to: &lines) }
            if lines.pendingByteCount >= feedPieceByteCount { try piece(lines.drain()) }
        }
        for module in document.feed.formerModules {
            for event in making.events(of: module, in: document.catalogue) { write(event, to: &lines) }
        }
        lines.add("END", "VCALENDAR")
        try piece(lines.drain())
    }

    private func writeCalendar(to lines: inout ContentLines) {
        let feed = document.feed
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Parcours//Parcours//\(feed.language?.text.uppercased() ?? "FR")")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("UID", text: TagURI(ofFeed: feed.name, by: document.site.authority).description)
        // What clients read that don't know RFC 7986 yet goes beside what it says.
        for name in ["NAME", "X-WR-CALNAME"] { lines.add(name, text: feed.title) }
        for name in ["DESCRIPTION", "X-WR-CALDESC"] { lines.add(name, text: feed.summary) }
        if let address = document.address(of: .calendar) { lines.add("SOURCE;VALUE=URI", address.text) }
        lines.add("URL", feed.page.text)
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
        lines.add("X-PUBLISHED-TTL", "P1D")
    }

    /// All-day events: a date without a time, whose end is the day after the last (section 3.6.1).
    private func write(_ event: CalendarEvent, to lines: inout ContentLines) {
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: event.identity.description)
        lines.add("DTSTAMP", Self.moment(event.stamp))
        lines.add("LAST-MODIFIED", Self.moment(event.stamp))
        lines.add("SEQUENCE", String(event.sequence))
        lines.add("DTSTART;VALUE=DATE", Self.day(event.start))
        lines.add("DTEND;VALUE=DATE", Self.day(event.end))
        lines.add("SUMMARY", text: event.title)
        if let summary = event.summary, !summary.isEmpty { lines.add("DESCRIPTION", text: summary) }
        if let link = event.link { lines.add("URL", link.text) }
        if !event.keywords.isEmpty { lines.add("CATEGORIES", texts: event.keywords) }
        lines.add("STATUS", event.status.rawValue)
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    private static func day(_ day: CalendarDate) -> String { day.description.filter { $0 != "-" } }

    /// Midnight in Paris as the time of day in UTC that it is: the evening before.
    private static func moment(_ day: CalendarDate) -> String {
        let before = CalendarDate(daysSince1970: day.daysSince1970 - 1) ?? day
        return "\(self.day(before))T\(24 - EuropeParis.hoursAheadOfUTC(atStartOf: day))0000Z"
    }
}
