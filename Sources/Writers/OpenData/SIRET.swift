/// The number of an establishment in the French register SIRENE: 14 digits.
struct SIRET: Hashable, Sendable {
    /// The 14 digits.
    let digits: String

    /// Reads a number as people write it, with or without spaces; nil where it isn't 14 digits.
    init?(_ text: String) {
        let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard kept.count == 14, kept.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        digits = String(String.UnicodeScalarView(kept))
    }

    /// Whether the check digit is right (Luhn; for La Poste's own establishments, a sum of digits divisible by 5).
    var hasValidCheckDigit: Bool {
        let values = digits.utf8.map { Int($0) - 48 }
        let luhn = values.reversed().enumerated().reduce(0) { sum, digit in
            let weighted = digit.element * (digit.offset % 2 == 0 ? 1 : 2)
            return sum + (weighted > 9 ? weighted - 9 : weighted)
        }
        return luhn % 10 == 0 || (digits.hasPrefix("356000000") && values.reduce(0, +) % 5 == 0)
    }
}
