/// An absolute `https` or `http` address, safe to stand in a link.
struct WebAddress: Hashable {
    /// The whole address.
    let text: String
    /// Scheme, host and port: `https://video.example`.
    let origin: String
    /// The host's name, without a port.
    let host: String

    /// An address, or nil where the text is none that a page should follow.
    init?(_ text: String) {
        var text = text
        // Hardly any address has to be looked at character by character.
        let plain = text.withUTF8 { bytes in
            Self.plainHost(bytes).map { host in
                (String(decoding: bytes[..<host.endIndex], as: UTF8.self), String(decoding: host, as: UTF8.self))
            }
        }
        guard let (origin, host) = plain ?? Self.parts(of: text) else { return nil }
        (self.text, self.origin, self.host) = (text, origin, host)
    }

    /// Whether a text is an address that a page should follow.
    static func isOne(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { plainHost($0) != nil } || parts(of: text) != nil
    }

    /// Origin and host of an address as people write it.
    private static func parts(of text: String) -> (origin: String, host: String)? {
        guard let scheme = schemes.first(where: { begins(text, with: $0) }),
            !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }.lowercased()
        guard let host = authority.split(separator: ":").first, !authority.isEmpty,
            authority.utf8.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: ":") })
        else { return nil }
        return (scheme + authority, String(host))
    }

    private static let schemes = ["https://", "http://"]

    /// The host of an address in ASCII with its scheme and host in lower case and no port; nil for any other text.
    private static func plainHost(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8) }) else { return nil }
        let rest = bytes.dropFirst(scheme.utf8.count)
        let host = rest.prefix(while: isPlain), path = rest[host.endIndex...]
        guard !host.isEmpty, path.first.map({ "/?#".utf8.contains($0) }) ?? true,
            path.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        return host
    }

    /// Whether a text begins with an ASCII text in lower case, in whatever case.
    private static func begins(_ text: String, with prefix: String) -> Bool {
        text.utf8.count >= prefix.utf8.count
            && zip(text.utf8, prefix.utf8).allSatisfy { byte, wanted in
                byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted
            }
    }

    /// Whether a byte can stand in a host's name in lower case.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
