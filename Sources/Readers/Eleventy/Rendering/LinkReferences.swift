/// The references of a text in Markdown, `[label]`, and what each writes out: the address and the title that are defined for it
/// once, `[label]: address "title"`.
struct LinkReferences {
    private struct Mention {
        var label: String
        var line: Int
    }

    private var mentions: [Mention] = []
    /// The most bytes that are written out for each label.
    private var definitions: [String: Int] = [:]

    /// Finds whatever may be a reference or a definition: more than the parser takes for one.
    init(in bytes: [UInt8]) {
        var opening: Int?, line = 1, index = 0, end = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "\\"):
                index += 1
                if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { line += 1 }
            case UInt8(ascii: "["): opening = index + 1
            case UInt8(ascii: "]"):
                // A label has no bracket in it, and at most 1,000 characters.
                guard let start = opening, index - start <= 4_000 else { break }
                opening = nil
                let label = Self.key(bytes[start..<index])
                if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ":") {
                    // Definitions of one paragraph end together.
                    if index >= end { end = Self.end(ofDefinitionAt: index + 2, in: bytes) }
                    definitions[label] = max(definitions[label] ?? 0, end - index)
                } else {
                    mentions.append(Mention(label: label, line: line))
                }
            default: break
            }
            index += 1
        }
    }

    /// The line of the mention with which more bytes are written out than a limit; nil where none is.
    func line(writingOutMoreThan limit: Int) -> Int? {
        // The parser compares labels by the cases of all of Unicode: one with other letters may be any other one's.
        let longestOther = definitions.filter { !$0.key.utf8.allSatisfy { $0 < 0x80 } }.values.max() ?? 0
        let longest = definitions.values.max() ?? 0
        var sum = 0
        for mention in mentions {
            let isASCII = mention.label.utf8.allSatisfy { $0 < 0x80 }
            sum += isASCII ? max(definitions[mention.label] ?? 0, longestOther) : longest
            if sum > limit { return mention.line }
        }
        return nil
    }

    /// A label as labels are compared: without regard to case and to how long blanks are.
    private static func key(_ label: ArraySlice<UInt8>) -> String {
        label.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
            .map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
    }

    /// Where the next blank line or definition is.
    private static func end(ofDefinitionAt start: Int, in bytes: [UInt8]) -> Int {
        var isBlank = false, index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                if isBlank { return index }
                isBlank = true
            } else if isBlank, byte == UInt8(ascii: "[") {
                return index
            } else if byte != 0x20, byte != 0x09, byte != 0x0D {
                isBlank = false
            }
            index += 1
        }
        return bytes.count
    }
}
