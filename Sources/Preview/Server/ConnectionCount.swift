import Foundation

/// How many connections are open.
final class ConnectionCount: @unchecked Sendable {
    /// More than all tabs of a browser ask for.
    static let limit = 128

    private let lock = NSLock()
    private var count = 0

    /// Counts a connection; false where there are enough.
    func take() -> Bool {
        lock.withLock {
            guard count < Self.limit else { return false }
            count += 1
            return true
        }
    }

    /// A connection has ended.
    func give() { lock.withLock { count -= 1 } }
}
