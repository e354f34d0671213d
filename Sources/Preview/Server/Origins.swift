import Foundation

/// The two origins of the preview, known once both ports are.
final class Origins: @unchecked Sendable {
    private let lock = NSLock()
    private var ports = (preview: 0, learner: 0)

    /// Where the preview's own pages are: `http://127.0.0.1:8420`.
    var preview: String { "http://127.0.0.1:\(lock.withLock { ports.preview })" }

    /// Where learners' pages are.
    var learner: String { "http://127.0.0.1:\(lock.withLock { ports.learner })" }

    func set(preview: Int, learner: Int) { lock.withLock { ports = (preview, learner) } }
}
