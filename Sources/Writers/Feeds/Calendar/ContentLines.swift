/// The lines of an iCalendar object (RFC 5545 section 3.1): each ends with CRLF and is folded so that none is longer than
/// 75 octets.
struct ContentLines {
    private var bytes: [UInt8] = []

    /// Adds a property whose value is written as it stands.
    mutating func add(_ name: String, _ value: String) {
        fold(Array("\(name):\(value)".utf8))
    }

    /// Adds a property whose value is text (section 3.3.11).
    mutating func add(_ name: String, text: String) {
        add(name, Self.escaped(text))
    }

    /// Adds a property whose value is several texts.
    mutating func add(_ name: String, texts: [String]) {
        add(name, texts.map(Self.escaped).joined(separator: ","))
    }

    /// What was written since the last time.
    mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// How many bytes wait to be drained.
    var pendingByteCount: Int { bytes.count }

    /// A fold never parts the octets of a character.
    private mutating func fold(_ line: [UInt8]) {
        var rest = line[...]
        var limit = 75
        while rest.count > limit {
            var end = rest.startIndex + limit
            while end > rest.startIndex + 1, rest[end] & 0xC0 == 0x80 { end -= 1 }
            bytes += rest[..<end] + Array("\r\n ".utf8)
            rest = rest[end...]
            // The space that a continued line begins with counts.
            limit = 74
        }
        bytes += rest + Array("\r\n".utf8)
    }

    /// Text with what means something else escaped; control characters are left out, but for the line break.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case "\n", "\r\n", "\r": result += "\\n"
            default:
                result.unicodeScalars += character.unicodeScalars.filter { scalar in
                    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) || scalar == "\t"
                }
            }
        }
        return result
    }
}
