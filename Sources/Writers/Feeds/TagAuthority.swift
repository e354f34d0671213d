import CourseCatalogue

/// Who gives out `tag:` URIs, and since when: `exemple.fr,2025` (RFC 4151 §2.1).
public struct TagAuthority: Hashable, Sendable {
    /// The authority as it stands in a tag.
    public let text: String

    /// An authority, or nil where the text isn't a domain name or an e-mail address, a comma, and a year, month or day.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isName(parts[0]), Self.isDate(parts[1]) else { return nil }
        self.text = text
    }

    /// The authority of a site, or nil where its host isn't a domain name.
    ///
    /// The year is fixed, so that a module keeps its identity: the site had its name by then.
    public init?(host: String) {
        self.init(host.lowercased() + ",2025")
    }

    private static func isName(_ name: Substring) -> Bool {
        let sides = name.split(separator: "@", omittingEmptySubsequences: false)
        guard let domain = sides.last, sides.count <= 2 else { return false }
        let hasUser = sides.count == 1 || (!sides[0].isEmpty && sides[0].utf8.allSatisfy(isUserByte))
        return hasUser && domain.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return !label.isEmpty && label.utf8.first != hyphen && label.utf8.last != hyphen
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
    }

    private static func isUserByte(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "-._".utf8.contains(byte) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte
    }

    private static func isDate(_ date: Substring) -> Bool {
        let full = date + "0001-01-01".dropFirst(date.utf8.count)
        return [4, 7, 10].contains(date.utf8.count) && CalendarDate(iso8601: full) != nil
    }
}
