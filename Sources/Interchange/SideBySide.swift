import Foundation
import Synchronization

/// Does two things at once, the second of them on this thread.
///
/// - Returns: what both gave, once both have ended.
/// - Throws: what the first threw, or else what the second did.
package func sideBySide<First: Sendable, Second>(
    _ first: @escaping @Sendable () throws -> First, _ second: () throws -> Second
) throws -> (First, Second) {
    let outcome = Outcome<First>(), isDone = DispatchSemaphore(value: 0)
    // No queue's: those set the priority of their threads, which is nobody's business here.
    let thread = Thread {
        let result = Result { try first() }
        outcome.result.withLock { $0 = result }
        isDone.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    let other = Result { try second() }
    isDone.wait()
    return (try outcome.result.withLock { $0 }.get(), try other.get())
}

/// Where work on another thread leaves what came of it.
private final class Outcome<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
}
