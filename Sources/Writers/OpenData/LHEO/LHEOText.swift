/// Texts as LHEO holds them.
enum LHEOText {
    /// A text of at most so many characters, as XML counts them; nil where nothing is left of it.
    static func cut(_ text: String?, to limit: Int) -> String? {
        guard let text else { return nil }
        let kept = text.unicodeScalars.filter {
            ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && $0.value != 0xFFFE && $0.value != 0xFFFF
        }
        guard !kept.allSatisfy(\.properties.isWhitespace) else { return nil }
        guard kept.count > limit else { return String(String.UnicodeScalarView(kept)) }
        return String(String.UnicodeScalarView(kept.prefix(limit - 1))) + "…"
    }

    /// The first of these texts that says something, of at most so many characters.
    static func first(of texts: [String?], to limit: Int) -> String? {
        texts.lazy.compactMap { cut($0, to: limit) }.first
    }
}
