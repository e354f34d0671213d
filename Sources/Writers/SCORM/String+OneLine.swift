extension String {
    /// The text on one line, without what nobody sees and what XML can't hold.
    var onOneLine: String {
        String(unicodeScalars.filter { !(0xFFFE...0xFFFF).contains($0.value) })
            .split { $0.isWhitespace || $0.isControl }.joined(separator: " ")
    }
}

extension Character {
    /// Whether the character is one that nobody sees or that XML can't hold.
    var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control || $0.value & 0xFFFE == 0xFFFE }
    }
}
