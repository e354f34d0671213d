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
    ///
    /// In linear time (Knuth, Morris, Pratt): texts come from anywhere.
    func firstRange(of other: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard !other.isEmpty, count >= other.count else { return nil }
        let borders = other.borders
        var matched = 0
        for offset in stride(from: Swift.max(0, start), to: count, by: 1) {
            while matched > 0, self[offset] != other[matched] { matched = borders[matched - 1] }
            if self[offset] == other[matched] { matched += 1 }
            if matched == other.count { return (offset + 1 - matched)..<(offset + 1) }
        }
        return nil
    }

    /// For each start of these bytes, how long its longest proper start is that is its end too.
    private var borders: [Int] {
        var borders = [Int](repeating: 0, count: count)
        var length = 0
        for offset in indices.dropFirst() {
            while length > 0, self[offset] != self[length] { length = borders[length - 1] }
            if self[offset] == self[length] { length += 1 }
            borders[offset] = length
        }
        return borders
    }
}
