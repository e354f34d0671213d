/// Writes blanks over the attributes of a tag beyond those that libxml2 compares with each other in a time that anybody would
/// wait for.
func blankExcessAttributes(of html: inout [UInt8]) {
    var scan = AttributeScan(html)
    while let range = scan.nextExcess() {
        for index in range where html[index] != UInt8(ascii: "\n") { html[index] = UInt8(ascii: " ") }
    }
}

/// Finds the tags with more attributes than any has.
private struct AttributeScan {
    /// How many attributes of a tag are kept; the longest real ones have some dozens.
    private static let most = 1_000

    private let html: [UInt8]
    private var position = 0

    init(_ html: [UInt8]) {
        self.html = html
    }

    /// The place of the attributes that are too many, in the next tag that has some.
    mutating func nextExcess() -> Range<Int>? {
        while let start = html[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            guard position < html.count, Self.isLetter(html[position]) else { continue }
            skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
            var count = 0, excess: Int?
            while position < html.count, html[position] != UInt8(ascii: ">") {
                skip(Self.isBlank)
                let attribute = position
                skipAttribute()
                guard position > attribute else { break }
                count += 1
                if count == Self.most + 1 { excess = attribute }
            }
            if let excess { return excess..<position }
        }
        return nil
    }

    /// A name, or anything that stands in a name's place, with the value after it.
    private mutating func skipAttribute() {
        skip { !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
        let end = position
        skip(Self.isBlank)
        guard position < html.count, html[position] == UInt8(ascii: "=") else {
            position = end
            return
        }
        position += 1
        skip(Self.isBlank)
        guard position < html.count else { return }
        let quote = html[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            skip { $0 != quote }
            position = min(position + 1, html.count)
        } else {
            skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
        }
    }

    private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
        while position < html.count, isSkipped(html[position]) { position += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
