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
        case 0x0A...0x0D: return (.lineEnd, 1)
        case 0x20, 0x09: return (.space, 1)
        // The scalars beyond ASCII that are blanks begin with these bytes alone.
        case 0xC2, 0xE1...0xE3: break
        default: return (.none, 1)
        }
        var parser = Unicode.UTF8.ForwardParser(), rest = bytes[index...].makeIterator()
        guard case .valid(let encoded) = parser.parseScalar(from: &rest) else { return (.none, 1) }
        let scalar = Unicode.UTF8.decode(encoded)
        switch scalar.value {
        case 0x85, 0x2028, 0x2029: return (.lineEnd, encoded.count)
        default: return (scalar.properties.isWhitespace ? .space : .none, encoded.count)
        }
    }
}

/// A text with each run of blanks as one space, and none around it.
///
/// - Parameter keepsLines: whether a run with a line end in it becomes a line end rather than a space.
package func foldingBlanks(_ text: some StringProtocol, keepsLines: Bool = false) -> String {
    var text = String(text)
    return text.withUTF8 { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { result in
            var index = 0, count = 0, gap = Blank.none
            while index < bytes.count {
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
