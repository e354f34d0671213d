import CourseCatalogue

extension String {
    /// The text on one line, without what nobody sees and what XML can't hold.
    var onOneLine: String {
        if isPlainLine { return self }
        return String(unicodeScalars.filter { !(0xFFFE...0xFFFF).contains($0.value) })
            .split { $0.isWhitespace || $0.isControl }.joined(separator: " ")
    }

    /// Whether the text's bytes show that it is on one line already, as nearly all are: no control, no noncharacter, no blank
    /// but single spaces between words.
    private var isPlainLine: Bool {
        var text = self
        return text.withUTF8 { bytes in
            var index = 0, wasSpace = true
            while index < bytes.count {
                switch bytes[index] {
                case 0x20:
                    if wasSpace { return false }
                    wasSpace = true
                case 0..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...: return false
                default:
                    guard Blank.at(index, in: bytes).blank == .none else { return false }
                    wasSpace = false
                }
                index += 1
            }
            return !wasSpace
        }
    }
}

extension Character {
    /// Whether the character is one that nobody sees or that XML can't hold.
    var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control || $0.value & 0xFFFE == 0xFFFE }
    }
}
