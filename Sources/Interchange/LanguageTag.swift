/// A language tag that is well-formed (BCP 47, RFC 5646 §2.1): `fr`, `en-GB`, `zh-Hant-TW`.
public struct LanguageTag: Hashable, Sendable {
    /// The tag as it was written.
    public let text: String

    /// The tag, or nil where the text isn't subtags of letters and digits joined by hyphens.
    public init?(_ text: String) {
        let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = subtags.first, (2...8).contains(language.count), language.allSatisfy(Self.isLetter),
            subtags.dropFirst().allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { Self.isLetter($0) || 48...57 ~= $0 }
            })
        else { return nil }
        self.text = text
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
}
