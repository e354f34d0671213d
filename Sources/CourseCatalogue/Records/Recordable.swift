import Diagnostics

/// What can be kept in a record and read back.
package protocol Recordable {
    /// Writes the value.
    func write(to record: inout RecordWriter)
    /// Reads a value that was written.
    init(from record: inout RecordReader) throws(RecordReader.Fault)
}

extension RecordWriter {
    /// Writes a value that may be missing.
    package mutating func write(_ value: (some Recordable)?) {
        write(value != nil)
        value?.write(to: &self)
    }

    /// Writes values in their order.
    package mutating func write(_ values: [some Recordable]) {
        write(values.count)
        for value in values { value.write(to: &self) }
    }
}

extension RecordReader {
    /// Reads a value that may be missing.
    package mutating func optional<Value: Recordable>(
        _: Value.Type = Value.self
    ) throws(Fault) -> Value? {
        try flag() ? try Value(from: &self) : nil
    }

    /// Reads values in their order.
    package mutating func list<Value: Recordable>(_: Value.Type = Value.self) throws(Fault) -> [Value] {
        let count = try count()
        guard count > 0 else { return [] }
        var values: [Value] = []
        values.reserveCapacity(min(count, 1 << 12))
        for _ in 0..<count { values.append(try Value(from: &self)) }
        return values
    }

    /// Reads a value of an enumeration by its name.
    package mutating func choice<Value: RawRepresentable<String>>() throws(Fault) -> Value {
        guard let value = Value(rawValue: try sharedText()) else { throw Fault() }
        return value
    }
}

extension String: Recordable {
    package func write(to record: inout RecordWriter) { record.write(self) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.text() }
}

extension Int: Recordable {
    package func write(to record: inout RecordWriter) { record.write(self) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.number() }
}

extension Bool: Recordable {
    package func write(to record: inout RecordWriter) { record.write(self) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.flag() }
}

extension Array: Recordable where Element: Recordable {
    package func write(to record: inout RecordWriter) { record.write(self) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.list() }
}

extension Optional: Recordable where Wrapped: Recordable {
    package func write(to record: inout RecordWriter) { record.write(self) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.optional() }
}
