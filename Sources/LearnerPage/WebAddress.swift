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
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
            !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
        else { return nil }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }.lowercased()
        guard let host = authority.split(separator: ":").first, !authority.isEmpty,
            authority.utf8.allSatisfy(Self.isPlain)
        else { return nil }
        self.text = text
        self.host = String(host)
        origin = scheme + authority
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
    }
}
