import Interchange

/// The values of a row in UTF-8, from which every form of the dataset takes its own: a text is copied once, and looked at
/// once for what the forms must do about it.
struct RowText {
    /// Where a text stands among the bytes.
    struct Text {
        let range: Range<Int>
        let needs: TextNeeds
    }

    /// A value of the row.
    enum Value {
        /// Nothing is known.
        case missing
        /// A text.
        case text(Text)
        /// A number, in digits.
        case integer(Text)
        /// Yes or no.
        case boolean(Bool)
        /// Several texts, by their places among the elements; and all in one.
        case list(Range<Int>, joined: Text)
    }

    /// The values, in the order of the columns.
    private(set) var values: [Value] = []
    /// The texts of every list, one list after the other.
    private(set) var elements: [Text] = []
    private var bytes: [UInt8] = []

    /// A row without values.
    init() {}

    /// A row of texts.
    init(_ texts: [String]) {
        for text in texts { append(.text(text)) }
    }

    /// One more value.
    mutating func append(_ cell: Cell) {
        switch cell {
        case .missing: values.append(.missing)
        case .text(let text): values.append(.text(append { $0.append(utf8: text) }))
        case .integer(let number): values.append(.integer(append { $0.append(utf8: String(number)) }))
        case .boolean(let flag): values.append(.boolean(flag))
        case .list(let texts):
            let start = elements.count
            for text in texts { elements.append(append { $0.append(utf8: text) }) }
            values.append(.list(start..<elements.count, joined: joined(texts, elements[start...])))
        }
    }

    /// The same row without values: its room serves the next one.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        elements.removeAll(keepingCapacity: true)
    }

    /// Hands over the bytes that the texts' ranges are of.
    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }

    private mutating func append(_ write: (inout [UInt8]) -> Void) -> Text {
        let start = bytes.count
        write(&bytes)
        let range = start..<bytes.count
        let needs = bytes.withUnsafeBufferPointer { TextNeeds(of: UnsafeBufferPointer(rebasing: $0[range])) }
        return Text(range: range, needs: needs)
    }

    /// Several texts in one; one that stands in it as it is stands there already.
    private mutating func joined(_ texts: [String], _ elements: ArraySlice<Text>) -> Text {
        if let only = elements.first, elements.count == 1, !only.needs.contains(.listEscape) { return only }
        return append { TableText.append(joined: texts, to: &$0) }
    }
}
