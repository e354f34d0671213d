public import Diagnostics

/// Names with values, in the order of JavaScript: names that are array indices first, by number, then by insertion.
public struct ObjectValue: Sendable {
    /// One name with its value.
    public struct Entry: Sendable {
        /// The name.
        public let key: String
        /// The value.
        public internal(set) var value: Value
        /// Where the name stands, for an object literal of a template.
        public internal(set) var keyPlace: Place?
        /// Where the value starts, for an object literal of a template.
        public internal(set) var valuePlace: Place?

        /// Where the name stands, for an object literal of a template.
        public var keyLocation: SourceLocation? { keyPlace?.location }
        /// Where the value starts, for an object literal of a template.
        public var valueLocation: SourceLocation? { valuePlace?.location }
    }

    /// The entries in order, each name once.
    public private(set) var entries: [Entry] = []
    /// How deep arrays and objects are nested, this one counted.
    private(set) var depth = 1
    /// How much there is to go through, nested values included.
    private(set) var weight = 1
    private var index: [String: Int] = [:]
    /// Up to here a search from entry to entry is faster than a dictionary.
    private static let indexed = 8

    /// An empty object.
    public init() {}

    /// An object with these entries; of entries with one name the last counts.
    public init(_ entries: some Sequence<(String, Value)>) {
        self.init(entries.map { Entry(key: $0, value: $1) })
    }

    /// An object with these entries, put in order all at once; of entries with one name the last counts.
    init(_ given: [Entry]) {
        if given.count <= Self.indexed {
            entries.reserveCapacity(given.count)
            for entry in given {
                set(entry.key, to: entry.value, keyPlace: entry.keyPlace, valuePlace: entry.valuePlace)
            }
            return
        }
        var unique: [Entry] = []
        for entry in given {
            if let position = index[entry.key] {
                unique[position].value = entry.value
                unique[position].valuePlace = entry.valuePlace
            } else {
                index[entry.key] = unique.count
                unique.append(entry)
            }
        }
        let numbers = unique.map { Self.arrayIndex($0.key) }
        let first = unique.indices.filter { numbers[$0] != nil }.sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
        entries = first.isEmpty ? unique : (first + unique.indices.filter { numbers[$0] == nil }).map { unique[$0] }
        if !first.isEmpty || entries.count <= Self.indexed { reindex() }
        for entry in entries {
            depth = max(depth, entry.value.depth + 1)
            weight = weight.added(entry.value.weight)
        }
    }

    /// The value of a name; `nil` where the name isn't there.
    public subscript(key: String) -> Value? {
        get { position(of: key).map { entries[$0].value } }
        set {
            if let newValue { set(key, to: newValue) } else { remove(key) }
        }
    }

    /// The entry of a name, with its places.
    public func entry(_ key: String) -> Entry? { position(of: key).map { entries[$0] } }

    /// Sets the value of a name, with the places of both.
    public mutating func set(_ key: String, to value: Value, keyPlace: Place? = nil, valuePlace: Place? = nil) {
        depth = max(depth, value.depth + 1)
        weight = weight.added(value.weight)
        if let position = position(of: key) {
            weight -= min(weight - 1, entries[position].value.weight)
            entries[position].value = value
            entries[position].valuePlace = valuePlace
        } else {
            insert(Entry(key: key, value: value, keyPlace: keyPlace, valuePlace: valuePlace))
        }
    }

    /// Changes the value of a name in place.
    mutating func edit<Result>(_ key: String, _ change: (inout Value) -> Result) -> Result? {
        guard let position = position(of: key) else { return nil }
        let before = entries[position].value.weight
        defer {
            depth = max(depth, entries[position].value.depth + 1)
            weight = weight.added(entries[position].value.weight - before)
        }
        return change(&entries[position].value)
    }

    /// Whether both are one and the same object, which is what JavaScript compares.
    func isSame(as other: ObjectValue) -> Bool {
        guard entries.count == other.entries.count, !entries.isEmpty else { return false }
        return entries.withUnsafeBufferPointer { mine in
            other.entries.withUnsafeBufferPointer { $0.baseAddress == mine.baseAddress }
        }
    }

    private mutating func insert(_ entry: Entry) {
        guard let number = Self.arrayIndex(entry.key) else {
            if entries.count == Self.indexed { reindex() }
            if entries.count >= Self.indexed { index[entry.key] = entries.count }
            return entries.append(entry)
        }
        let position = entries.firstIndex { (Self.arrayIndex($0.key) ?? .max) > number } ?? entries.count
        entries.insert(entry, at: position)
        reindex()
    }

    private mutating func remove(_ key: String) {
        guard let position = position(of: key) else { return }
        weight -= min(weight - 1, entries.remove(at: position).value.weight)
        reindex()
    }

    private mutating func reindex() {
        guard entries.count >= Self.indexed else { return index = [:] }
        index = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
    }

    private func position(of key: String) -> Int? {
        entries.count > Self.indexed ? index[key] : entries.firstIndex { $0.key == key }
    }

    /// The number of a name that is an array index as JavaScript writes it.
    private static func arrayIndex(_ key: String) -> UInt32? {
        guard let first = key.utf8.first, first &- 0x30 < 10, first != 0x30 || key.utf8.count == 1 else { return nil }
        return UInt32(key)
    }
}

extension ObjectValue: ExpressibleByDictionaryLiteral {
    /// An object with these entries.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
