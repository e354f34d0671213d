/// Texts as manifests have them.
enum PackageText {
    /// A text on one line, without blanks around it.
    static func line(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
