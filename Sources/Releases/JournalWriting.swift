import CourseCatalogue
import Interchange

extension Journal {
    /// The version of the form that is written.
    static let version = 2

    /// The journal as JSON (`schemas/journal.schema.json`): entries by identifier, one key, event or fact a line, so that
    /// two versions merge line by line.
    public func serialised() -> [UInt8] {
        var text = "{\n\"journal\": \(Self.version),\n\"modules\": {\n"
        text += Self.entries(modules) { identifier, entry in
            Self.list("aliases", entry.aliases.map { JSONWriter.quoted($0.text) }) + ",\n" + Self.keys(of: entry)
                + Self.courses(of: entry) + ",\n" + Self.list("events", entry.events.map(Self.line)) + ",\n"
                + Self.list("facts", entry.facts.map(Self.line))
        }
        text += "},\n\"courses\": {\n"
        text += Self.entries(courses) { identifier, entry in Self.keys(of: entry) }
        return Array((text + "}\n}\n").utf8)
    }

    private static func entries(_ entries: [Identifier: Entry], _ body: (Identifier, Entry) -> String) -> String {
        let parts = entries.sorted { $0.key < $1.key }.map { identifier, entry in
            "\(JSONWriter.quoted(identifier.text)): {\n\(body(identifier, entry))\n}"
        }
        return parts.joined(separator: ",\n") + (parts.isEmpty ? "" : "\n")
    }

    private static func keys(of entry: Entry) -> String {
        let keys = entry.keys.map(\.description).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return list("keys", keys.map(JSONWriter.quoted))
    }

    private static func courses(of entry: Entry) -> String {
        guard !entry.courses.isEmpty else { return "" }
        return ",\n" + list("courses", entry.courses.sorted().map { JSONWriter.quoted($0.text) })
    }

    private static func list(_ name: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return " \"\(name)\": []" }
        return " \"\(name)\": [\n" + lines.map { "  " + $0 }.joined(separator: ",\n") + "\n ]"
    }

    private static func line(_ event: ReleaseEvent) -> String {
        var members: [(String, String?)] = [
            ("seen", event.seenOn.description), ("event", event.kind.rawValue), ("date", event.date?.description),
            ("manner", event.manner?.rawValue), ("revision", event.revision), ("fingerprint", event.fingerprint),
            ("version", event.version),
        ]
        if event.isMajor { members.append(("major", "true")) }
        return object(members)
    }

    private static func line(_ record: Record) -> String {
        object([("fact", record.fact.rawValue), ("seen", record.seenOn.description), ("value", record.value)])
    }

    private static func object(_ members: [(name: String, value: String?)]) -> String {
        let written = members.compactMap { name, value in
            value.map { "\"\(name)\": " + (name == "major" ? $0 : JSONWriter.quoted($0)) }
        }
        return "{" + written.joined(separator: ", ") + "}"
    }
}
