/// A value that copies share until one of them is changed: a copy costs as much as a reference.
package struct SharedValue<Value: Sendable>: Sendable {
    /// Nobody else sees the value while it is changed.
    private final class Box: @unchecked Sendable {
        var value: Value

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
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }
}

extension SharedValue: CustomDebugStringConvertible {
    /// What the value says of itself: who shares it is nobody's business.
    package var debugDescription: String { String(reflecting: value) }
}
