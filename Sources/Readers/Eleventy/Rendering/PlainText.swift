import CourseCatalogue
import XML

/// A text on one line without markup: tags are taken away, character references resolved.
func plainLine(_ text: String) -> String {
    let hasMarkup = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    return plainSpaces(hasMarkup ? parseHTMLFragment(text).map(\.text).joined() : text)
}

/// A text with each run of blanks, line ends among them, as one space, and none around it.
func plainSpaces(_ text: some StringProtocol) -> String { foldingBlanks(text) }

/// Whether a text has nothing but blanks in it.
func isBlank(_ text: some StringProtocol) -> Bool {
    var text = String(text)
    return text.withUTF8 { bytes in
        var index = 0
        while index < bytes.count {
            let (blank, count) = Blank.at(index, in: bytes)
            if blank == .none { return false }
            index += count
        }
        return true
    }
}
