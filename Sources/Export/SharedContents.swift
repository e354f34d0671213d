import Archive
import Synchronization

/// What stands in many archives of an export alike, deflated once.
final class SharedContents: Sendable {
    private struct Content: Sendable {
        let bytes: [UInt8]
        let deflated: DeflatedBytes
    }

    /// How many contents are kept for a path: formats that call two files alike.
    private static let limit = 8

    private let contents = Mutex<[String: [Content]]>([:])

    /// Bytes as they stand deflated; nil for want of memory. They are the same whether they are kept or not.
    ///
    /// - Parameter path: the path in the archive, by which they are found again.
    func deflated(_ bytes: [UInt8], at path: String) -> DeflatedBytes? {
        // Two arrays with one storage are equal without a look at their bytes.
        let known = contents.withLock { $0[path] ?? [] }
        if let content = known.first(where: { $0.bytes == bytes }) { return content.deflated }
        guard let deflated = try? DeflatedBytes(bytes) else { return nil }
        if known.count < Self.limit {
            contents.withLock { $0[path, default: []].append(Content(bytes: bytes, deflated: deflated)) }
        }
        return deflated
    }
}
