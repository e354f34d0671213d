import Foundation

/// Where a link leads.
enum LinkTarget: Hashable {
    /// A page of this site, by its place in the index.
    case page(Int)
    /// A file that the site serves, by its path in the source.
    case file(String)
    /// An address elsewhere, absolute.
    case elsewhere(String)
    /// A place in the same page.
    case fragment(String)
    /// An address of this site where there is no page; absolute where the site's address is known.
    case missing(String)
    /// An address that is not for links (`javascript:`), or can't be read.
    case refused
}

/// The parts of an address that links are told apart by.
struct WebAddress: Hashable, Sendable {
    var scheme: String
    var host: String
    var path: String
    var query: String
    /// The whole, percent-encoded where it must be.
    var text: String

    /// Reads an absolute `http` or `https` address; nil for anything else.
    init?(_ text: String) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard trimmed.utf8.count <= 2_000, !trimmed.unicodeScalars.contains(where: { $0.value < 0x21 }),
            let components = URLComponents(string: trimmed) ?? URLComponents(string: Self.encoded(trimmed)),
            let scheme = components.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = components.host?.lowercased(), !host.isEmpty, components.user == nil,
            let whole = components.string
        else { return nil }
        self.scheme = scheme
        self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        path = components.percentEncodedPath
        query = components.percentEncodedQuery ?? ""
        self.text = whole
    }

    /// The parts of the path.
    var segments: [String] { path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) } }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed.union(CharacterSet(charactersIn: "#%"))) ?? ""
    }
}
