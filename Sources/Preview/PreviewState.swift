public import Diagnostics
import Foundation

/// What the preview shows at the moment, and those who wait for it to change.
///
/// Whoever reads the site publishes what was made of it, from any thread; the server reads it on its own.
public final class PreviewState: @unchecked Sendable {
    /// One state of the site.
    struct Edition: Sendable {
        /// What tells it from every other, also from those of another run of the program.
        var revision: String
        /// The last content that could be made; nil before the first.
        var content: PreviewContent?
        /// What was found in the site as it is now.
        var problems: [Diagnostic]
        /// Whether the site as it is now could not be exported, so that the content is older than it.
        var isBroken: Bool
    }

    private let lock = NSLock()
    private let run: String
    private var count = 0
    private var edition: Edition
    private let changes = Waiters()

    /// A preview of nothing yet.
    public init() {
        run = String(UInt32.random(in: .min ... .max), radix: 36)
        edition = Edition(revision: run + "-0", content: nil, problems: [], isBroken: false)
    }

    /// Shows what was made of the site.
    ///
    /// - Parameter content: nil where nothing could be made; what was shown before then stays, beside the problems.
    public func show(_ content: PreviewContent?, problems: [Diagnostic]) {
        lock.withLock {
            count += 1
            edition = Edition(
                revision: "\(run)-\(count)", content: content ?? edition.content, problems: problems,
                isBroken: content == nil)
        }
        changes.wake()
    }

    /// What is shown now.
    var current: Edition { lock.withLock { edition } }

    /// Those who wait for the next edition.
    var waiters: Waiters { changes }
}
