import Diagnostics

/// Each line ends with CRLF and has 75 octets at most (RFC 5545 section 3.1).
struct CalendarLines: ConformanceRule {
    let id = "calendar-line"
    let help = BilingualText(
        fr: "terminez les lignes par CRLF et pliez celles de plus de 75 octets",
        en: "end lines with CRLF and fold those of more than 75 octets")

    func findings(in calendar: CalendarText) -> [Finding] {
        calendar.lines.dropLast().enumerated().compactMap { index, line in
            guard line.last == UInt8(ascii: "\r") else {
                return Finding(
                    line: index + 1, fr: "la ligne ne finit pas par CRLF", en: "the line doesn't end with CRLF")
            }
            guard line.count > 76 else { return nil }
            return Finding(
                line: index + 1, fr: "la ligne a \(line.count - 1) octets", en: "the line has \(line.count - 1) octets")
        }
    }
}
