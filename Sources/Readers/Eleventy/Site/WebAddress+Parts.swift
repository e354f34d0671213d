import Foundation
import Interchange

extension WebAddress {
    /// The host without `www.`: `www.example.fr` and `example.fr` are taken for one site.
    var siteHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

    /// Scheme, host and port: `https://example.fr:8080`.
    var origin: String {
        let scheme = text.hasPrefix("http:") ? "http://" : "https://"
        return scheme + (Substring(text.utf8.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }))
    }

    /// The parts of the path, decoded.
    var segments: [String] {
        text.utf8.dropFirst(origin.utf8.count).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            .split(separator: UInt8(ascii: "/")).map { Substring($0).percentDecoded }
    }

    /// What stands between `?` and `#`.
    var query: Substring {
        let address = text.utf8.prefix { $0 != UInt8(ascii: "#") }
        return Substring(address.drop { $0 != UInt8(ascii: "?") }.dropFirst())
    }

    /// The address without query, fragment and final `/`.
    var withoutQuery: String {
        var address = text.prefix { $0 != "?" && $0 != "#" }
        while address.hasSuffix("/") { address.removeLast() }
        return String(address)
    }

    /// An address as a page writes it: blanks around it mean nothing, and `//host` is taken for `https`.
    init?(inPage text: String) {
        let trimmed = text.withoutBlanksAround
        guard trimmed.utf8.count <= 2_000 else { return nil }
        self.init(trimmed.hasPrefix("//") ? "https:" + trimmed : trimmed)
    }
}

extension StringProtocol {
    /// The text with its percent-encoding resolved; as it is where that isn't UTF-8.
    var percentDecoded: String {
        utf8.contains(UInt8(ascii: "%")) ? removingPercentEncoding ?? String(self) : String(self)
    }
}

extension String {
    /// The text without the blanks and line ends around it.
    var withoutBlanksAround: String {
        func isPlain(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x7F } ?? false }
        return isPlain(utf8.first) && isPlain(utf8.last) ? self : trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
