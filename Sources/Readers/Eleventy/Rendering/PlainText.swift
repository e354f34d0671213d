import XML

/// A text on one line without markup: tags are taken away, character references resolved.
func plainLine(_ text: String) -> String {
    let hasMarkup = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    return plainSpaces(hasMarkup ? parseHTMLFragment(text).map(\.text).joined() : text)
}

/// A text with each run of blanks, line ends among them, as one space, and none around it.
func plainSpaces(_ text: some StringProtocol) -> String {
    var result: [UInt8] = [], isBetweenWords = false
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        if isBlank(scalar) {
            isBetweenWords = true
        } else {
            if isBetweenWords, !result.isEmpty { result.append(UInt8(ascii: " ")) }
            isBetweenWords = false
            if scalar.isASCII {
                result.append(UInt8(scalar.value))
            } else {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// Whether a text has nothing but blanks in it.
func isBlank(_ text: some StringProtocol) -> Bool { text.unicodeScalars.allSatisfy(isBlank) }

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case 0x21...0x7F, 0xA1...0x167F: false
    default: scalar.properties.isWhitespace
    }
}
