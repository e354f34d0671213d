import CourseCatalogue
import Interchange

/// The rows of a table as JSON objects, their columns for members: `null` where nothing is known, `[]` where there is
/// known to be nothing.
struct JSONRows {
    /// What stands before each value, one after the other: the brace or the comma, and the member's name.
    private let openings: [UInt8]
    /// Where each of these stands.
    private let ranges: [Range<Int>]
    /// What stands after the last value.
    private let closing: [UInt8]
    /// What stands before the first text of a list, between two, and after the last.
    private let list: (opening: [UInt8], separator: [UInt8], closing: [UInt8])

    /// The rows of a table with these columns.
    ///
    /// - Parameter depth: how many objects and arrays the rows stand in, where each member has a line of its own; nil for a
    ///   row a line.
    init(_ fields: [Field], depth: Int?) {
        func line(_ inner: Int) -> String {
            depth.map { "\n" + String(repeating: "  ", count: $0 + inner) } ?? ""
        }
        let colon = depth == nil ? ":" : ": "
        var openings: [UInt8] = []
        ranges = fields.map { field in
            let start = openings.count
            openings.append(utf8: (start == 0 ? "{" : ",") + line(1) + JSONWriter.quoted(field.name) + colon)
            return start..<openings.count
        }
        self.openings = openings
        closing = Array((line(0) + "}").utf8)
        list = (Array(("[" + line(2)).utf8), Array(("," + line(2)).utf8), Array((line(1) + "]").utf8))
    }

    /// Appends a row.
    func append(_ row: RowText, to bytes: inout [UInt8]) {
        row.withBytes { source in
            for (range, value) in zip(ranges, row.values) {
                bytes.append(contentsOf: openings[range])
                switch value {
                case .missing: bytes.append(utf8: "null")
                case .text(let text): Self.append(text, of: source, to: &bytes)
                case .integer(let text): bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[text.range]))
                case .boolean(let flag): bytes.append(utf8: flag ? "true" : "false")
                case .list(let places, _): append(row.elements[places], of: source, to: &bytes)
                }
            }
        }
        bytes.append(contentsOf: closing)
    }

    private func append(
        _ texts: ArraySlice<RowText.Text>, of source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
    ) {
        guard !texts.isEmpty else {
            bytes.append(utf8: "[]")
            return
        }
        var opening = list.opening
        for text in texts {
            bytes.append(contentsOf: opening)
            Self.append(text, of: source, to: &bytes)
            opening = list.separator
        }
        bytes.append(contentsOf: list.closing)
    }

    private static func append(
        _ text: RowText.Text, of source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
    ) {
        let raw = UnsafeBufferPointer(rebasing: source[text.range])
        guard !text.needs.contains(.jsonEscape) else { return JSONWriter.append(quoted: raw, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: raw)
        bytes.append(UInt8(ascii: "\""))
    }
}
