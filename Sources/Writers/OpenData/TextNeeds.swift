import Interchange

/// What the forms of the dataset must do about a text; in nearly all they take it as it stands.
struct TextNeeds: OptionSet {
    let rawValue: UInt8

    /// In CSV, quotes around it, whatever stands between values.
    static let quotes = TextNeeds(rawValue: 1)
    /// In CSV, quotes where a comma stands between values.
    static let quotesForComma = TextNeeds(rawValue: 1 << 1)
    /// In CSV, quotes where a semicolon does.
    static let quotesForSemicolon = TextNeeds(rawValue: 1 << 2)
    /// In CSV, an apostrophe before it, since a spreadsheet could take it for a formula.
    static let apostrophe = TextNeeds(rawValue: 1 << 3)
    /// In JSON, escapes.
    static let jsonEscape = TextNeeds(rawValue: 1 << 4)
    /// In XML, escapes, or characters dropped.
    static let xmlEscape = TextNeeds(rawValue: 1 << 5)
    /// In a list that is one text, escapes.
    static let listEscape = TextNeeds(rawValue: 1 << 6)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What a text in UTF-8 needs.
    init(of text: UnsafeBufferPointer<UInt8>) {
        var needs = Self.ofBytes.withUnsafeBufferPointer { known in
            text.reduce(into: UInt8(0)) { $0 |= known[Int($1)] }
        }
        if TableText.opensFormula(text) { needs |= Self.apostrophe.rawValue | Self.quotes.rawValue }
        if Self.hasOuterSpace(text) { needs |= Self.quotes.rawValue }
        self.init(rawValue: needs)
    }

    /// What each byte makes a text need.
    private static let ofBytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        var needs = TextNeeds()
        switch byte {
        case UInt8(ascii: "\""): needs = [.quotes, .jsonEscape, .xmlEscape]
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): needs = [.quotes, .jsonEscape, .xmlEscape]
        case UInt8(ascii: ","): needs = .quotesForComma
        case UInt8(ascii: ";"): needs = .quotesForSemicolon
        case UInt8(ascii: "\\"): needs = [.jsonEscape, .listEscape]
        case UInt8(ascii: "|"): needs = .listEscape
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): needs = .xmlEscape
        case 0..<0x20: needs = [.jsonEscape, .xmlEscape]
        case 0x7F: needs = .jsonEscape
        // What U+FFFE and U+FFFF begin with, which XML forbids.
        case 0xEF: needs = .xmlEscape
        default: break
        }
        return needs.rawValue
    }

    private static func hasOuterSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return isSpace(first) { String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first }
            || isSpace(last) { String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last }
    }

    /// Whether white space stands there; the tables of Unicode are asked where the byte alone doesn't tell.
    private static func isSpace(_ byte: UInt8, _ scalar: () -> Unicode.Scalar?) -> Bool {
        byte < 0x80 ? byte == 0x20 || 0x09...0x0D ~= byte : scalar()?.properties.isWhitespace == true
    }
}
