/// What white space the character at a place is, told from its bytes: most need no look into the tables of Unicode.
package enum Blank {
    /// It is none.
    case none
    /// It parts words.
    case space
    /// It ends a line.
    case lineEnd

    /// The character at a place of a text in UTF-8, with how many of its bytes are known to be what it is.
    package static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (blank: Blank, count: Int) {
        switch bytes[index] {
        case 0x0A...0x0D: (.lineEnd, 1)
        case 0x20, 0x09: (.space, 1)
        case 0xC2, 0xE1...0xE3: beyondASCII(bytes[index...].prefix(3))
        default: (.none, 1)
        }
    }

    /// The same for the first bytes of a scalar that may be a blank: those beyond ASCII that have Unicode's property
    /// White_Space are spelled out here.
    private static func beyondASCII(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (blank: Blank, count: Int) {
        let third = bytes.count > 2 ? bytes[bytes.startIndex + 2] : 0
        switch (bytes.first ?? 0, bytes.dropFirst().first ?? 0, third) {
        case (0xC2, 0x85, _): return (.lineEnd, 2)  // NEL
        case (0xC2, 0xA0, _): return (.space, 2)  // NO-BREAK SPACE
        case (0xE1, 0x9A, 0x80): return (.space, 3)  // OGHAM SPACE MARK
        case (0xE2, 0x80, 0x80...0x8A): return (.space, 3)  // U+2000 to U+200A
        case (0xE2, 0x80, 0xAF): return (.space, 3)  // NARROW NO-BREAK SPACE
        case (0xE2, 0x80, 0xA8...0xA9): return (.lineEnd, 3)  // LINE SEPARATOR, PARAGRAPH SEPARATOR
        case (0xE2, 0x81, 0x9F): return (.space, 3)  // MEDIUM MATHEMATICAL SPACE
        case (0xE3, 0x80, 0x80): return (.space, 3)  // IDEOGRAPHIC SPACE
        default: return (.none, 1)
        }
    }

    /// Whether a byte neither is a blank nor begins one.
    @inline(__always)
    static func isNone(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0xC2 || byte > 0xE3 || byte > 0xC2 && byte < 0xE1
    }
}

/// A text with each run of blanks as one space, and none around it.
///
/// - Parameter keepsLines: whether a run with a line end in it becomes a line end rather than a space.
package func foldingBlanks(_ text: some StringProtocol, keepsLines: Bool = false) -> String {
    var text = String(text)
    if text.withUTF8({ isFolded($0, keepsLines: keepsLines) }) { return text }
    return text.withUTF8 { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { result in
            var index = 0, count = 0, gap = Blank.none
            while index < bytes.count {
                if gap == .none, Blank.isNone(bytes[index]) {
                    result[count] = bytes[index]
                    (index, count) = (index + 1, count + 1)
                    continue
                }
                let (blank, length) = Blank.at(index, in: bytes)
                if blank != .none {
                    if gap != .lineEnd { gap = blank }
                } else {
                    if gap != .none, count > 0 {
                        result[count] = UInt8(ascii: keepsLines && gap == .lineEnd ? "\n" : " ")
                        count += 1
                    }
                    gap = .none
                    for offset in 0..<length { result[count + offset] = bytes[index + offset] }
                    count += length
                }
                index += length
            }
            return count
        }
    }
}

/// Whether a text has no blank around it, and none but single ones that stay as they are.
package func isFolded(_ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool = false) -> Bool {
    var isAfterBlank = true
    for index in bytes.indices {
        if Blank.isNone(bytes[index]) {
            isAfterBlank = false
        } else if bytes[index] == 0x20 || keepsLines && bytes[index] == 0x0A {
            if isAfterBlank { return false }
            isAfterBlank = true
        } else {
            guard Blank.at(index, in: bytes).blank == .none else { return false }
            isAfterBlank = false
        }
    }
    return !isAfterBlank || bytes.isEmpty
}
