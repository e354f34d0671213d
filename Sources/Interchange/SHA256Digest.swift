/// A SHA-256 digest as the 32 bytes that it is: its text takes more than three times as many, and an export has as many
/// digests as files.
package struct SHA256Digest: Hashable, Sendable {
    private let first: SIMD2<UInt64>
    private let second: SIMD2<UInt64>

    /// A digest of two halves, the words of which have its first byte on top.
    init(first: SIMD2<UInt64>, second: SIMD2<UInt64>) {
        (self.first, self.second) = (first, second)
    }

    /// The digest that 64 lower-case hexadecimal digits stand for; nil for any other text.
    package init?(hexadecimal text: String) {
        guard text.utf8.count == 64 else { return nil }
        var words = SIMD4<UInt64>(), place = 0
        for byte in text.utf8 {
            guard let digit = Self.value(ofDigit: byte) else { return nil }
            words[place / 16] = words[place / 16] << 4 | digit
            place += 1
        }
        (first, second) = (words.lowHalf, words.highHalf)
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte) - 0x57
        default: nil
        }
    }

    /// The digest in lower-case hexadecimal, 64 characters.
    package var hexadecimal: String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: 64) { text in
            var place = 0
            for word in [first[0], first[1], second[0], second[1]] {
                for shift in stride(from: 60, through: 0, by: -4) {
                    text[place] = digits.utf8Start[Int(word >> UInt64(shift) & 15)]
                    place += 1
                }
            }
            return place
        }
    }
}
