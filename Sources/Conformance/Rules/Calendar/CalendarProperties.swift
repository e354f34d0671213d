import Diagnostics

/// The calendar says its version and its maker; each event its identity, its stamp and its start, each once (RFC 5545
/// sections 3.6 and 3.6.1).
struct CalendarProperties: ConformanceRule {
    let id = "calendar-property"
    let help = BilingualText(fr: "donnez la propriété, une fois", en: "give the property, once")

    func findings(in calendar: CalendarText) -> [Finding] {
        let head = Array(calendar.properties.prefix { $0.value != "VEVENT" })
        return missing(["VERSION", "PRODID"], in: head)
            + calendar.events.flatMap { missing(["UID", "DTSTAMP", "DTSTART"], in: $0) }
    }

    private func missing(_ names: [String], in properties: [CalendarText.Property]) -> [Finding] {
        names.filter { name in properties.count { $0.name == name && !$0.value.isEmpty } != 1 }.map { name in
            Finding(
                line: properties.first?.line ?? 0, fr: "il n'y a pas exactement un « \(name) »",
                en: "there isn't exactly one “\(name)”")
        }
    }
}
