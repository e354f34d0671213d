import XML

/// A text on one line without markup: tags are taken away, character references resolved.
func plainLine(_ text: String) -> String {
    let plain =
        text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&"))
        ? parseHTMLFragment(text).map(\.text).joined() : text
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
