import Foundation

/// Runs work on a thread with a stack of 512 KB and waits for it.
func onSmallThread(_ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        work()
        done.signal()
    }
    // A sanitizer's calls take several times the stack; `make sanitize` says so.
    let factor = ProcessInfo.processInfo.environment["PARCOURS_STACK_FACTOR"].flatMap { Int($0) } ?? 1
    thread.stackSize = factor * 512 * 1024
    thread.start()
    done.wait()
}
