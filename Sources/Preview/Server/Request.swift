import Foundation
import NIOHTTP1

/// A request that was read whole.
struct Request: Sendable {
    /// The largest body that is taken, in bytes.
    static let bodyLimit = 1 << 18

    let method: HTTPMethod
    /// The parts of the path, decoded; none is empty, climbs, or holds a separator.
    let path: [String]
    /// The fields of the query, decoded; of fields with one name, the first.
    let query: [String: String]
    let headers: HTTPHeaders
    var body: [UInt8] = []

    /// Reads the head of a request; nil where its target is no path of ours, or isn't UTF-8.
    init?(_ head: HTTPRequestHead) {
        guard head.uri.utf8.first == UInt8(ascii: "/") else { return nil }
        let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = Self.path(parts[0]) else { return nil }
        self.path = path
        query = parts.count > 1 ? Self.fields(parts[1]) : [:]
        method = head.method
        headers = head.headers
    }

    private static func path(_ text: Substring) -> [String]? {
        var path: [String] = []
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let name = part.removingPercentEncoding, !name.contains(where: { "/\\\0".contains($0) }) else {
                return nil
            }
            guard name != ".", name != ".." else { return nil }
            path.append(name)
        }
        // What ends with a slash is its folder.
        if path.last == "" { path.removeLast() }
        return path.contains("") ? nil : path
    }

    private static func fields(_ text: Substring) -> [String: String] {
        var fields: [String: String] = [:]
        for field in text.split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = parts.map { $0.replacing("+", with: " ").removingPercentEncoding }
            guard let name = decoded.first ?? nil, let value = decoded.count > 1 ? decoded[1] : "" else { continue }
            if fields[name] == nil { fields[name] = value }
        }
        return fields
    }
}
