/// A list of values.
///
/// Unlike in JavaScript it is a value: changing it through one name leaves other names' lists as they are.
public struct ArrayValue: Sendable {
    /// The elements.
    public private(set) var elements: [Value]
    /// How deep arrays and objects are nested, this one counted.
    private(set) var depth = 1
    /// How much there is to go through, nested values included.
    private(set) var weight = 1

    /// A list of these elements.
    public init(_ elements: [Value] = []) {
        self.elements = elements
        measure()
    }

    /// Adds an element at the end.
    public mutating func append(_ value: Value) {
        depth = Swift.max(depth, value.depth + 1)
        weight = weight.added(value.weight)
        elements.append(value)
    }

    /// Changes the elements at will.
    mutating func edit<Result>(_ change: (inout [Value]) -> Result) -> Result {
        defer { measure() }
        return change(&elements)
    }

    /// Changes one element in place.
    mutating func edit<Result>(at index: Int, _ change: (inout Value) -> Result) -> Result? {
        guard elements.indices.contains(index) else { return nil }
        let before = elements[index].weight
        defer {
            depth = Swift.max(depth, elements[index].depth + 1)
            weight = weight.added(elements[index].weight - before)
        }
        return change(&elements[index])
    }

    /// Takes the last element away.
    mutating func popLast() -> Value {
        let last = elements.popLast() ?? .undefined
        weight = Swift.max(1, weight - last.weight)
        return last
    }

    private mutating func measure() {
        depth = 1
        weight = 1
        for element in elements {
            depth = Swift.max(depth, element.depth + 1)
            weight = weight.added(element.weight)
        }
    }

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

extension Int {
    /// The sum, or the largest number where there is none.
    func added(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}
