import Foundation
import Interchange

extension WebAddress {
    /// The host without `www.`: `www.example.fr` and `example.fr` are taken for one site.
    var siteHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

    /// Scheme, host and port: `https://example.fr:8080`.
    var origin: String {
        let authority = text.firstRange(of: "://").map { text[$0.upperBound...].prefix { !"/?#".contains($0) } } ?? ""
        return (text.hasPrefix("http:") ? "http://" : "https://") + authority
    }

    /// The parts of the path, decoded.
    var segments: [String] {
        text.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" }
            .split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
    }

    /// What stands between `?` and `#`.
    var query: Substring {
        let address = text.prefix { $0 != "#" }
        return address.firstIndex(of: "?").map { address[address.index(after: $0)...] } ?? ""
    }

    /// The address without query, fragment and final `/`.
    var withoutQuery: String {
        var address = text.prefix { $0 != "?" && $0 != "#" }
        while address.hasSuffix("/") { address.removeLast() }
        return String(address)
    }

    /// An address as a page writes it: blanks around it mean nothing, and `//host` is taken for `https`.
    init?(inPage text: String) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard trimmed.utf8.count <= 2_000 else { return nil }
        self.init(trimmed.hasPrefix("//") ? "https:" + trimmed : trimmed)
    }
}
