extension String {
    /// Without JavaScript's white space at both ends.
    func trimmingBlanks() -> String {
        let bytes = Array(utf8)
        let start = bytes.endOfBlanks(from: 0, notAfter: bytes.count)
        let end = bytes.startOfBlanks(before: bytes.count, notBefore: start)
        return start == 0 && end == bytes.count ? self : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The bytes where a text is found first, from an offset on; byte by byte, as JavaScript compares.
    func firstRange(of text: String, from start: Int = 0) -> Range<Int>? {
        Array(utf8).firstRange(of: Array(text.utf8), from: start)
    }

    /// The number of UTF-16 code units: what JavaScript calls the length.
    var units: Int { utf16.count }

    /// The UTF-16 code units of a range; halves of a pair become U+FFFD.
    func units(_ range: Range<Int>) -> String {
        if utf8.count == utf16.count {
            let bytes = utf8.dropFirst(range.lowerBound).prefix(range.count)
            return String(Substring(bytes))
        }
        return String(decoding: utf16.dropFirst(range.lowerBound).prefix(range.count), as: UTF16.self)
    }
}

extension [UInt8] {
    /// Where other bytes are found first, from an offset on. Nothing is found where nothing is looked for.
    func firstRange(of other: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard let first = other.first, count >= other.count else { return nil }
        var offset = Swift.max(0, start)
        while offset <= count - other.count {
            if self[offset] == first, self[offset..<(offset + other.count)].elementsEqual(other) {
                return offset..<(offset + other.count)
            }
            offset += 1
        }
        return nil
    }
}
