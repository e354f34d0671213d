import CourseCatalogue
import Interchange
import Foundation

extension Site {
    /// Where a link of a page leads.
    ///
    /// - Parameters:
    ///   - link: the address as written.
    ///   - page: the page that it stands in.
    ///   - address: the site's own address, if it is known: an absolute address of it is a page of this site.
    func target(of link: String, from page: Page, siteAddress address: String?) -> LinkTarget {
        let text = link.withoutBlanksAround
        guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return .refused }
        if text.hasPrefix("#") { return .fragment(String(text.dropFirst())) }
        if let absolute = WebAddress(inPage: text) {
            return self.absolute(absolute, siteAddress: address)
        }
        if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/"), !text[..<colon].contains("?") {
            return text.lowercased().hasPrefix("mailto:") ? .elsewhere(text) : .refused
        }
        return local(text, from: page, siteAddress: address)
    }

    private func absolute(_ link: WebAddress, siteAddress: String?) -> LinkTarget {
        guard let own = siteAddress.flatMap({ WebAddress(inPage: $0) })?.siteHost, own == link.siteHost
        else { return .elsewhere(link.text) }
        if let page = self.page(atSegments: link.segments) { return .page(page) }
        if let file = publicFile(link.segments.joined(separator: "/")) { return .file(file) }
        return .missing(link.text)
    }

    private func local(_ link: String, from page: Page, siteAddress: String?) -> LinkTarget {
        let path = String(link.prefix { $0 != "#" && $0 != "?" })
        let decoded = path.percentDecoded
        if decoded.hasSuffix(".md") {
            let file =
                decoded.hasPrefix("/") ? layout.content + decoded : SiteLayout.join(folder(of: page.path), decoded)
            if let normal = normalisedPath(file), let index = self.page(inFile: normal) {
                return .page(index)
            }
        }
        let base = decoded.hasPrefix("/") ? decoded : folder(of: page.address) + "/" + decoded
        guard let normal = normalisedPath(base) else { return .missing(absolute(link, siteAddress) ?? link) }
        let segments = normal.split(separator: "/").map(String.init)
        if let index = self.page(atSegments: segments) { return .page(index) }
        if let file = publicFile(normal) { return .file(file) }
        let rooted = "/" + normal + (decoded.hasSuffix("/") && !normal.isEmpty ? "/" : "")
        return .missing(absolute(rooted, siteAddress) ?? rooted)
    }

    /// The address of a page of this site: the one that a link gives it, absolute or from the root, or else the page's own.
    func address(ofPage index: Int, asWritten link: String, siteAddress: String?) -> String? {
        let link = link.withoutBlanksAround
        if let whole = WebAddress(inPage: link) { return whole.text }
        if link.hasPrefix("/"), !link.prefix(while: { $0 != "#" && $0 != "?" }).hasSuffix(".md") {
            return absolute(link, siteAddress)
        }
        return absolute(pages[index].address + link.drop { $0 != "#" }, siteAddress)
    }

    /// The absolute form of an address that starts with `/`.
    func absolute(_ rooted: String, _ siteAddress: String?) -> String? {
        guard let siteAddress, rooted.hasPrefix("/") else { return nil }
        if rooted.utf8.allSatisfy(Self.isUnencoded) { return siteAddress + rooted }
        let allowed = CharacterSet.urlPathAllowed.union(CharacterSet(charactersIn: "?#=&%"))
        return siteAddress + (rooted.addingPercentEncoding(withAllowedCharacters: allowed) ?? "/")
    }

    /// Whether a byte of an address stands there as it is, whatever is around it.
    private static func isUnencoded(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// The file that the site serves at a path, if there is one.
    func publicFile(_ path: String) -> String? {
        guard let normal = normalisedPath(path), !normal.isEmpty else { return nil }
        let candidates =
            layout.publicFolders.map { SiteLayout.join($0, normal) } + [SiteLayout.join(layout.content, normal)]
        return candidates.first { (try? source.byteCount(of: $0)) != nil }
    }
}
