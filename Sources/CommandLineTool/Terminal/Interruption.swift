import Foundation
import Synchronization

/// The number of the signal that asked the program to end; 0 before.
private let received = Atomic<Int32>(0)
/// Where the signal's handler writes a byte to wake up who waits; -1 before there is such a place.
private let wakeUp = Atomic<Int32>(-1)

/// The wish of the user, or of the system, that the program ends: Ctrl-C, SIGTERM, or the terminal that closes.
///
/// The first one is a wish; the next one ends the program at once. Signals that whoever started the program has it ignore,
/// as `nohup` does, stay ignored.
struct Interruption: Sendable {
    private let readEnd: Int32

    /// From now on the program is asked to end rather than ended.
    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readEnd = ends[0]
        received.store(0, ordering: .relaxed)
        wakeUp.store(ends[1], ordering: .relaxed)
        let numbers = [SIGINT, SIGTERM, SIGHUP]
        // Whoever starts the program from a thread that holds signals back passes that on, and means nothing by it.
        var held = sigset_t()
        sigemptyset(&held)
        for number in numbers { sigaddset(&held, number) }
        pthread_sigmask(SIG_UNBLOCK, &held, nil)
        for number in numbers {
            let former = Foundation.signal(number, Self.handler)
            if Self.isIgnoring(former) { Foundation.signal(number, SIG_IGN) }
        }
    }

    /// The signal that came; nil before.
    var signal: Int32? {
        let number = received.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// Waits; true where the end is wished for.
    func comes(within seconds: Double) -> Bool {
        guard signal == nil else { return true }
        var waited = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
        _ = poll(&waited, 1, Int32(seconds * 1_000))
        return signal != nil
    }

    /// Does nothing but what a handler of signals may do (signal-safety(7)).
    private static let handler: @convention(c) (Int32) -> Void = { number in
        let code = errno
        received.store(number, ordering: .relaxed)
        var byte: UInt8 = 0
        _ = write(wakeUp.load(ordering: .relaxed), &byte, 1)
        _ = Foundation.signal(number, SIG_DFL)
        errno = code
    }

    private static func isIgnoring(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
        unsafeBitCast(handler, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self)
    }
}
