/// JavaScript's white space (ECMA-262 §12.2 and §12.3) in UTF-8.
extension [UInt8] {
    /// The offset behind the blanks that start at an offset.
    func endOfBlanks(from start: Int, notAfter end: Int) -> Int {
        var offset = start
        while offset < end {
            let length = blankLength(at: offset, notAfter: end)
            if length == 0 { break }
            offset += length
        }
        return offset
    }

    /// The offset of the first of the blanks that end at an offset.
    func startOfBlanks(before end: Int, notBefore start: Int) -> Int {
        var offset = end
        while true {
            let next = startOfBlank(before: offset, notBefore: start)
            if next == offset { return offset }
            offset = next
        }
    }

    /// The offset of the one blank that ends at an offset; the offset itself if there is none.
    func startOfBlank(before end: Int, notBefore start: Int) -> Int {
        for length in 1...3 where end - length >= start {
            if blankLength(at: end - length, notAfter: end) == length { return end - length }
        }
        return end
    }

    /// How many bytes the blank at an offset takes; 0 if there is none.
    private func blankLength(at offset: Int, notAfter end: Int) -> Int {
        let first = self[offset]
        if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
        if first < 0xC2 { return 0 }
        if first == 0xC2 { return offset + 1 < end && self[offset + 1] == 0xA0 ? 2 : 0 }
        guard offset + 2 < end, first <= 0xEF else { return 0 }
        switch (first, self[offset + 1], self[offset + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }
}
