import Foundation
import NIOCore

/// Requests that wait for something to change.
final class Waiters: @unchecked Sendable {
    private let lock = NSLock()
    private var waiting: [EventLoopPromise<Void>] = []
    private var isClosed = false

    /// How long a request waits before it is answered that nothing has changed.
    static let patience = TimeAmount.seconds(20)

    /// What comes to pass once something changes, or patience is at its end.
    func change(on loop: any EventLoop) -> EventLoopFuture<Void> {
        let promise = loop.makePromise(of: Void.self)
        let isClosed = lock.withLock {
            if !self.isClosed { waiting.append(promise) }
            return self.isClosed
        }
        if isClosed { promise.succeed() }
        let alarm = loop.scheduleTask(in: Self.patience) { self.wake() }
        promise.futureResult.whenComplete { _ in alarm.cancel() }
        return promise.futureResult
    }

    /// Answers all who wait, and lets nobody wait any more.
    func close() {
        lock.withLock { isClosed = true }
        wake()
    }

    /// Answers all who wait.
    func wake() {
        let woken = lock.withLock {
            defer { waiting = [] }
            return waiting
        }
        for promise in woken { promise.succeed() }
    }
}
