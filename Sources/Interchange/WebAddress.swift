/// An absolute `http` or `https` address as a URI (RFC 3986): ASCII only, what isn't allowed percent-encoded.
public struct WebAddress: Hashable, Sendable {
    /// The whole address.
    public let text: String
    /// The host, in lower case, without user or port.
    public let host: String

    /// Reads an address as people write it (`https://exemple.fr/actualités/`), or nil where it isn't absolute, has no
    /// host, names a user, or holds control characters.
    public init?(_ address: some StringProtocol) {
        let bytes = Array(address.utf8)
        guard let schemeLength = Self.schemeLength(bytes), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return nil
        }
        let rest = bytes[schemeLength...]
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        guard let host = Self.host(of: authority) else { return nil }
        self.host = host
        let path = Self.encoded(rest[authority.endIndex...])
        text =
            String(decoding: bytes[..<schemeLength], as: UTF8.self).lowercased()
            + Self.encoded(authority) + path
    }

    /// The address of something below this one: `https://exemple.fr` and `feeds` give `https://exemple.fr/feeds`; nil
    /// for an address that ends with a query or a fragment, since nothing is below it.
    public func appending(path: String) -> WebAddress? {
        text.contains { "?#".contains($0) } ? nil : WebAddress((text.hasSuffix("/") ? text : text + "/") + path)
    }

    private static func schemeLength(_ bytes: [UInt8]) -> Int? {
        let start = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
        if start == "https://" { return 8 }
        return start.hasPrefix("http://") ? 7 : nil
    }

    /// The host of an authority (RFC 3986 §3.2) that has no user and, if a port, one in digits.
    private static func host(of authority: ArraySlice<UInt8>) -> String? {
        let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2, name.allSatisfy(isHostByte),
            parts.dropFirst().allSatisfy({ $0.allSatisfy { 48...57 ~= $0 } })
        else { return nil }
        return encoded(name).lowercased()
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 0x80...: true
        default: "-._~%".utf8.contains(byte)
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
    private static func isAllowed(_ byte: UInt8) -> Bool {
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
