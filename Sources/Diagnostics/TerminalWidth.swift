/// How many columns of a terminal a text takes: two for an emoji or an East Asian wide character, one for any other.
package func terminalWidth(of text: String) -> Int {
    text.reduce(0) { $0 + terminalWidth(of: $1) }
}

private func terminalWidth(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first, !first.isASCII else { return 1 }
    let isShownAsEmoji =
        first.properties.isEmojiPresentation
        || (first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}"))
    return isShownAsEmoji || wideRanges.contains { $0.contains(first.value) } ? 2 : 1
}

/// The blocks whose characters are wide or full-width (Unicode Standard Annex #11).
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD,
]
