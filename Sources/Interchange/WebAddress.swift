import CourseCatalogue

/// An absolute `http` or `https` address as a URI (RFC 3986): ASCII only, what isn't allowed percent-encoded.
public struct WebAddress: Hashable, Sendable {
    /// The whole address.
    public let text: String
    /// The host, in lower case, without user or port.
    public var host: String {
        let authority = text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst("://".utf8.count)
        return String(decoding: authority.prefix { !":/?#".utf8.contains($0) }, as: UTF8.self).lowercased()
    }

    /// Reads an address as people write it (`https://exemple.fr/actualités/`), or nil where it isn't absolute, has no
    /// host, names a user, or holds control characters.
    public init?(_ address: String) {
        var address = address
        // Hardly any address has to be written otherwise than it stands.
        if address.withUTF8(Self.isPlain) {
            self.init(checked: address)
        } else {
            self.init(mending: Array(address.utf8))
        }
    }

    /// Reads an address that is part of a text.
    public init?(_ address: some StringProtocol) { self.init(String(address)) }

    private init(checked text: String) { self.text = text }

    private init?(mending bytes: [UInt8]) {
        guard let schemeLength = Self.schemeLength(bytes), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return nil
        }
        let rest = bytes[schemeLength...]
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        guard Self.isAuthority(authority) else { return nil }
        text =
            String(decoding: bytes[..<schemeLength], as: UTF8.self).lowercased()
            + Self.encoded(authority) + Self.encoded(rest[authority.endIndex...])
    }

    /// Whether an address is a valid one that stands as it is to be written: its scheme in lower case, no port and
    /// nothing percent-encoded or to be so.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8) }) else { return false }
        let rest = bytes.dropFirst(scheme.utf8.count)
        let path = rest.drop { $0 != UInt8(ascii: "%") && isHostByte($0) && $0 < 0x80 }
        guard path.startIndex > rest.startIndex else { return false }
        guard let first = path.first else { return true }
        return first == UInt8(ascii: "/") && path.allSatisfy(isAllowed)
    }

    /// The address of something below this one: `https://exemple.fr` and `feeds` give `https://exemple.fr/feeds`; nil
    /// for an address that ends with a query or a fragment, since nothing is below it.
    public func appending(path: String) -> WebAddress? {
        "?#".utf8.contains(where: text.holds) ? nil : WebAddress((text.hasSuffix("/") ? text : text + "/") + path)
    }

    private static let schemes = ["https://", "http://"]

    private static func schemeLength(_ bytes: [UInt8]) -> Int? {
        let start = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
        if start == "https://" { return 8 }
        return start.hasPrefix("http://") ? 7 : nil
    }

    /// Whether an authority (RFC 3986 §3.2) has a host, no user and, if a port, one in digits.
    private static func isAuthority(_ authority: ArraySlice<UInt8>) -> Bool {
        let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
        return name.allSatisfy(isHostByte) && parts.dropFirst().allSatisfy { $0.allSatisfy { 48...57 ~= $0 } }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 0x80...: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"): true
        default: false
        }
    }

    private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for (index, byte) in zip(bytes.indices, bytes) {
            if isAllowed(byte) || (byte == UInt8(ascii: "%") && startsEscape(bytes[index...])) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Unreserved and reserved characters (RFC 3986 §2.2 and §2.3), without the brackets that only an IPv6 host has.
    private static func isAllowed(_ byte: UInt8) -> Bool { byte < 0x80 && allowed[Int(byte)] }

    private static let allowed: [Bool] = (UInt8(0)..<0x80).map { byte in
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private static func startsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.dropFirst().prefix(2)
        return digits.count == 2 && digits.allSatisfy { 48...57 ~= $0 || 65...70 ~= $0 || 97...102 ~= $0 }
    }
}
