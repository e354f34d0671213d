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
        guard let scheme = ["https://", "http://"].first(where: { Self.begins(text, with: $0) }),
            !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }.lowercased()
        guard let host = authority.split(separator: ":").first, !authority.isEmpty,
            authority.utf8.allSatisfy(Self.isPlain)
        else { return nil }
        self.text = text
        self.host = String(host)
        origin = scheme + authority
    }

    /// Whether a text begins with an ASCII text in lower case, in whatever case.
    private static func begins(_ text: String, with prefix: String) -> Bool {
        text.utf8.count >= prefix.utf8.count
            && zip(text.utf8, prefix.utf8).allSatisfy { byte, wanted in
                byte == wanted || (0x41...0x5A).contains(byte) && byte | 0x20 == wanted
            }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
    }
}
