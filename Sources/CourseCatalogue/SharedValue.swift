import Synchronization

/// A value that copies share until one of them is changed: a copy costs as much as a reference.
package struct SharedValue<Value: Sendable>: Sendable {
    /// Nobody else sees the value while it is changed.
    private final class Box: @unchecked Sendable {
        var value: Value
        /// A digest of the value, once somebody worked it out.
        let digest = Mutex<String?>(nil)
        /// The record that the value was read from, until it is changed.
        var record: [UInt8]?

        init(_ value: Value) {
            self.value = value
        }
    }

    private var box: Box

    /// A value that is shared with no other yet.
    package init(_ value: Value) {
        box = Box(value)
    }

    /// The value.
    package var value: Value {
        _read { yield box.value }
        _modify {
            if isKnownUniquelyReferenced(&box) {
                box.digest.withLock { $0 = nil }
                box.record = nil
            } else {
                box = Box(box.value)
            }
            yield &box.value
        }
    }

    /// The record that the value was read from; nil where it is known no more, or was changed since. Set it before the value
    /// is shared.
    var record: [UInt8]? {
        get { box.record }
        set { if isKnownUniquelyReferenced(&box) { box.record = newValue } }
    }

    /// Whether two copies still share one value.
    package func isShared(with other: SharedValue) -> Bool { box === other.box }

    /// A digest of the value, worked out once for all copies, until it is changed; nil, and tried again, where `make` gives
    /// none.
    func digest(_ make: () -> String?) -> String? {
        if let known = box.digest.withLock({ $0 }) { return known }
        let digest = make()
        box.digest.withLock { $0 = digest }
        return digest
    }
}

extension SharedValue: CustomDebugStringConvertible {
    /// What the value says of itself: who shares it is nobody's business.
    package var debugDescription: String { String(reflecting: value) }
}
