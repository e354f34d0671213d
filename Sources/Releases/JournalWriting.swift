import CourseCatalogue
import Interchange

extension Journal {
    /// The version of the form that is written.
    static let version = 2

    /// The journal as JSON (`schemas/journal.schema.json`): entries by identifier, one key, event or fact a line, so that
    /// two versions merge line by line.
    public func serialised() -> [UInt8] {
        var bytes: [UInt8] = []
        serialise { bytes += $0 }
        return bytes
    }

    /// Hands the same over piece by piece: the journal of a large catalogue is as large as it is.
    public func serialise(to piece: (consuming [UInt8]) throws -> Void) rethrows {
        var text = JournalText()
        text.add("{\n\"journal\": \(Self.version),\n\"modules\": {\n")
        try Self.write(modules, to: &text, piece) { text, entry in
            text.add("aliases", entry.aliases.map(\.text))
            text.add(",\n")
            text.addKeys(of: entry)
            if !entry.recordedCourses.isEmpty {
                text.add(",\n")
                text.add("courses", entry.recordedCourses.texts)
            }
            text.add(",\n")
            text.add("events", entry.events) { $0.add($1) }
            text.add(",\n")
            text.add("facts", entry.facts) { $0.add($1) }
        }
        text.add("},\n\"courses\": {\n")
        try Self.write(courses, to: &text, piece) { text, entry in text.addKeys(of: entry) }
        text.add("}\n}\n")
        try piece(text.drain())
    }

    private static func write(
        _ entries: [Identifier: Entry], to text: inout JournalText, _ piece: (consuming [UInt8]) throws -> Void,
        _ body: (inout JournalText, Entry) -> Void
    ) rethrows {
        var isFirst = true
        // Identifiers are ASCII: in the order of their texts, which is found sooner, their bytes are in order too.
        for identifier in entries.keys.sorted(by: { $0.text < $1.text }) {
            guard let entry = entries[identifier] else { continue }
            if !isFirst { text.add(",\n") }
            isFirst = false
            text.add(quoted: identifier.text)
            text.add(": {\n")
            body(&text, entry)
            text.add("\n}")
            if text.byteCount >= pieceByteCount { try piece(text.drain()) }
        }
        if !isFirst { text.add("\n") }
    }

    /// How many bytes are gathered before they are handed over.
    private static let pieceByteCount = 1 << 20
}
