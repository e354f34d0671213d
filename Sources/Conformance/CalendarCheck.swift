public import Diagnostics

/// Checks a finished calendar by what RFC 5545 requires.
public struct CalendarCheck: Sendable {
    /// A check.
    public init() {}

    private static let rules: [any ConformanceRule<CalendarText>] = [
        CalendarLines(), CalendarNesting(), CalendarProperties(), CalendarIdentities(),
    ]

    /// What is wrong with a calendar; empty where nothing is. Diagnostics call it `name`.
    public func diagnostics(of bytes: [UInt8], named name: String) -> [Diagnostic] {
        FindingReport(artifact: name, textName: name, text: bytes)
            .diagnostics(of: CalendarText(bytes), by: Self.rules)
    }
}

/// What the rules look at in a calendar.
struct CalendarText {
    /// A property with its value, unfolded.
    struct Property {
        /// The name, without parameters.
        var name: String
        var value: String
        var line: Int
    }

    /// The lines as they stand, each without the line feed at its end.
    let lines: [[UInt8]]
    let properties: [Property]

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        var properties: [Property] = []
        for (index, line) in lines.enumerated() where !line.isEmpty {
            let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...], as: UTF8.self)
            if text.first == " " || text.first == "\t", !properties.isEmpty {
                properties[properties.count - 1].value += text.dropFirst()
            } else {
                let colon = text.firstIndex(of: ":") ?? text.endIndex
                let name = text[..<colon].prefix { $0 != ";" }
                properties.append(
                    Property(name: String(name), value: String(text[colon...].dropFirst()), line: index + 1))
            }
        }
        self.properties = properties
    }

    /// The properties of each event.
    var events: [[Property]] {
        properties.split { $0.name == "BEGIN" }.filter { part in
            part.contains { $0.name == "END" && $0.value == "VEVENT" }
        }.map(Array.init)
    }
}
