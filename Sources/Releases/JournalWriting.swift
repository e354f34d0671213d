import CourseCatalogue

extension Journal {
    /// The version of the form that is written.
    static let version = 1

    /// The journal as JSON: entries by identifier, one key or event a line, so that two versions merge line by line.
    public func serialised() -> [UInt8] {
        var text = "{\n\"journal\": \(Self.version),\n\"modules\": {\n"
        text += Self.entries(modules)
        text += "},\n\"courses\": {\n"
        text += Self.entries(courses)
        return Array((text + "}\n}\n").utf8)
    }

    private static func entries(_ entries: [Identifier: Entry]) -> String {
        let parts = entries.sorted { $0.key < $1.key }.map { identifier, entry in
            let keys = entry.keys.map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return "\(quoted(identifier.text)): {\n"
                + " \"keys\": [\n" + keys.map { "  " + quoted($0) }.joined(separator: ",\n") + "\n ],\n"
                + " \"events\": [\n" + entry.events.map { "  " + line($0) }.joined(separator: ",\n") + "\n ]\n}"
        }
        return parts.joined(separator: ",\n") + (parts.isEmpty ? "" : "\n")
    }

    private static func line(_ event: Event) -> String {
        var members = ["\"seen\": \(quoted(event.seenOn.description))", "\"state\": \(quoted(event.state.rawValue))"]
        if let date = event.date { members.append("\"date\": \(quoted(date.description))") }
        if let manner = event.manner { members.append("\"manner\": \(quoted(manner.rawValue))") }
        return "{" + members.joined(separator: ", ") + "}"
    }

    /// Identifiers, keys and dates hold no control characters; quotes and backslashes are escaped all the same.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars where scalar.value >= 0x20 {
            if scalar == "\"" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
