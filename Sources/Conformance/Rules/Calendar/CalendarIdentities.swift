import Diagnostics

/// No two events have one identity (RFC 5545 section 3.8.4.7).
struct CalendarIdentities: ConformanceRule {
    let id = "calendar-identity"
    let help = BilingualText(
        fr: "donnez à chaque événement un UID à lui", en: "give each event a UID of its own")

    func findings(in calendar: CalendarText) -> [Finding] {
        var seen: Set<String> = []
        return calendar.events.flatMap { $0.filter { $0.name == "UID" } }.filter { !seen.insert($0.value).inserted }.map
        {
            Finding(
                line: $0.line, fr: "l'UID « \($0.value) » est déjà pris", en: "the UID “\($0.value)” is taken")
        }
    }
}
