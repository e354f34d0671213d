import Diagnostics

/// A calendar is one component, every component that begins ends, and there is at least one event (RFC 5545 section 3.4).
struct CalendarNesting: ConformanceRule {
    let id = "calendar-component"
    let help = BilingualText(
        fr: "fermez chaque BEGIN par son END, et donnez au moins un événement",
        en: "close each BEGIN by its END, and give one event at least")

    func findings(in calendar: CalendarText) -> [Finding] {
        var open: [String] = []
        for property in calendar.properties {
            if property.name == "BEGIN" { open.append(property.value) }
            guard property.name == "END" else { continue }
            guard open.popLast() == property.value else {
                return [
                    Finding(
                        line: property.line, fr: "« \(property.value) » finit sans avoir commencé",
                        en: "“\(property.value)” ends without having begun")
                ]
            }
        }
        let isWhole = open.isEmpty && calendar.properties.first?.value == "VCALENDAR"
        guard !isWhole || calendar.events.isEmpty else { return [] }
        return [Finding(fr: "le calendrier n'est pas entier, ou vide", en: "the calendar is not whole, or empty")]
    }
}
