/// The identifier of a module or a course: lower-case ASCII letters, digits, `-` and `_`, starting with a letter or a
/// digit, at most 100 characters. Safe in file names, addresses and XML as it stands, but for a first digit.
public struct Identifier: Hashable, Sendable {
    /// The identifier's text.
    public let text: String

    /// An identifier, or nil where the text breaks the rules above.
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        guard (1...100).contains(bytes.count), let first = bytes.first, Self.isAlphanumeric(first),
            bytes.allSatisfy({ Self.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        else { return nil }
        self.text = String(text)
    }

    /// An identifier of a text that is known to keep the rules.
    init(unchecked text: String) {
        self.text = text
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension Identifier: CustomStringConvertible, Comparable {
    /// The identifier's text.
    public var description: String { text }

    /// Byte order.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// Something lasting that a module can be recognised by from one export to the next.
///
/// Written `kind:value`; two modules never share a key, one module has several.
public struct IdentityKey: Hashable, Sendable {
    /// What lasts, from the most lasting to the least.
    public enum Kind: String, CaseIterable, Sendable {
        /// The learning platform's own identifier: `platform:mentor.gouv.fr/3087`.
        case platform
        /// The slug of the module's page: `page:module-1`.
        case page
        /// The slug of the title, without case or accents: `title:module-1-l-impact-environnemental`.
        case title
    }

    /// What it is that lasts.
    public let kind: Kind
    /// Its value, within its kind.
    public let value: String

    /// A key.
    public init(_ kind: Kind, _ value: String) {
        self.kind = kind
        self.value = value
    }

    /// Reads `kind:value`.
    public init?(_ text: some StringProtocol) {
        guard let colon = text.firstIndex(of: ":"), let kind = Kind(rawValue: String(text[..<colon])) else {
            return nil
        }
        self.init(kind, String(text[text.index(after: colon)...]))
    }
}

extension IdentityKey: CustomStringConvertible {
    /// `kind:value`.
    public var description: String { "\(kind.rawValue):\(value)" }
}
