import Foundation

/// The wish of the user, or of the system, that the program ends.
final class Interruption: @unchecked Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let sources: [any DispatchSourceSignal]

    /// From now on the program is asked to end rather than ended.
    init() {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [semaphore] in semaphore.signal() }
            source.resume()
        }
    }

    /// Waits; true where the end is wished for.
    func comes(within seconds: Double) -> Bool {
        semaphore.wait(timeout: .now() + .milliseconds(Int(seconds * 1_000))) == .success
    }
}
