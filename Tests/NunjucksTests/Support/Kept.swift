import Foundation

/// Something that functions of the host keep, from whatever thread.
final class Kept<Kind>: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Kind

    init(_ value: Kind) { kept = value }

    var value: Kind { lock.withLock { kept } }

    func edit(_ change: (inout Kind) -> Void) { lock.withLock { change(&kept) } }
}
