/// A language tag that is well-formed (BCP 47, RFC 5646 §2.1): `fr`, `en-GB`, `zh-Hant-TW`.
public struct LanguageTag: Hashable, Sendable {
    /// The tag as it was written.
    public let text: String

    /// The tag, or nil where the text isn't subtags of letters and digits joined by hyphens.
    public init?(_ text: String) {
        var (length, isFirst) = (0, true)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                guard Self.isSubtag(length, isFirst: isFirst) else { return nil }
                (length, isFirst) = (0, false)
            } else {
                guard Self.isLetter(byte) || (!isFirst && 48...57 ~= byte) else { return nil }
                length += 1
            }
        }
        guard Self.isSubtag(length, isFirst: isFirst) else { return nil }
        self.text = text
    }

    private static func isSubtag(_ length: Int, isFirst: Bool) -> Bool { (isFirst ? 2 : 1)...8 ~= length }

    private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
}
