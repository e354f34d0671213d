/// A list of values.
///
/// Unlike in JavaScript it is a value: changing it through one name leaves other names' lists as they are.
public struct ArrayValue: Sendable {
    /// The elements.
    public private(set) var elements: [Value]
    /// How deep arrays and objects are nested, this one counted.
    private(set) var depth: Int

    /// A list of these elements.
    public init(_ elements: [Value] = []) {
        self.elements = elements
        depth = elements.reduce(0) { Swift.max($0, $1.depth) } + 1
    }

    /// Adds an element at the end.
    public mutating func append(_ value: Value) {
        depth = Swift.max(depth, value.depth + 1)
        elements.append(value)
    }

    /// Changes the elements at will.
    mutating func edit<Result>(_ change: (inout [Value]) -> Result) -> Result {
        defer { depth = elements.reduce(0) { Swift.max($0, $1.depth) } + 1 }
        return change(&elements)
    }

    /// Changes one element in place.
    mutating func edit<Result>(at index: Int, _ change: (inout Value) -> Result) -> Result? {
        guard elements.indices.contains(index) else { return nil }
        defer { depth = Swift.max(depth, elements[index].depth + 1) }
        return change(&elements[index])
    }

    /// Takes the last element away.
    mutating func popLast() -> Value { elements.popLast() ?? .undefined }

    /// Whether both are one and the same list, which is what JavaScript compares.
    func isSame(as other: ArrayValue) -> Bool {
        guard elements.count == other.elements.count, !elements.isEmpty else { return false }
        return elements.withUnsafeBufferPointer { mine in
            other.elements.withUnsafeBufferPointer { $0.baseAddress == mine.baseAddress }
        }
    }
}

extension ArrayValue: RandomAccessCollection {
    /// The first index: 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { elements.count }
    /// The element at an index, `undefined` outside.
    public subscript(index: Int) -> Value {
        elements.indices.contains(index) ? elements[index] : .undefined
    }
}
