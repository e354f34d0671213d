/// The rows of a table, read a window of its file at a time: a window begins with a row, and holds whole rows.
struct DatasetRows: Sequence {
    /// The file.
    let text: CheckedText
    /// Where the first row begins, in bytes.
    let start: Int
    /// What stands between two fields.
    let delimiter: UInt8
    /// How much is read at a time; more where a row is longer.
    let windowByteCount: Int

    /// A row of a table.
    struct Row {
        let row: CSVText.Row
        /// The bytes around it.
        let window: CSVText

        /// The line that it begins on, from 1.
        var line: Int { row.line }
        /// Whether a quote stands where none may, or is never closed.
        var isMalformed: Bool { row.isMalformed }
        /// How many fields it has.
        var fieldCount: Int { row.fields.count }
        /// What its fields say.
        var texts: [String] { window.texts(of: row) }

        /// What a field says, nil where the row is too short for it.
        func text(at position: Int) -> String? {
            row.fields.indices.contains(position) ? window.text(row.fields[position]) : nil
        }

        /// What the fields at these positions say; nil where the row is too short.
        func texts(at positions: [Int]) -> [String]? {
            let texts = positions.compactMap(text)
            return texts.count == positions.count ? texts : nil
        }
    }

    func makeIterator() -> Rows { Rows(of: self) }

    /// Reads the rows.
    struct Rows: IteratorProtocol {
        private let table: DatasetRows
        private var window: CSVText
        private var rows: CSVText.Rows
        /// Where the window begins and ends in the file.
        private var range: Range<Int>

        init(of table: DatasetRows) {
            self.table = table
            range = table.start..<table.start
            window = CSVText(bytes: [], delimiter: table.delimiter)
            rows = window.makeIterator()
        }

        mutating func next() -> Row? {
            while true {
                let isLast = range.upperBound >= table.text.byteCount
                var following = rows
                // A row that ends with the window may go on behind it.
                if let row = following.next(), isLast || following.position < window.bytes.count {
                    rows = following
                    return Row(row: row, window: window)
                }
                if isLast || !moveOn() { return nil }
            }
        }

        /// Reads a window that begins with the row which the present one cuts; false where there is nothing more.
        private mutating func moveOn() -> Bool {
            let start = range.lowerBound + rows.position
            let held = range.upperBound - start
            let end = Swift.min(start + Swift.max(table.windowByteCount, 2 * held), table.text.byteCount)
            let bytes = table.text.bytes(start..<end)
            guard bytes.count > held else { return false }
            range = start..<start + bytes.count
            window = CSVText(bytes: bytes, delimiter: table.delimiter)
            rows = CSVText.Rows(text: window, firstLine: rows.line)
            return true
        }
    }
}
