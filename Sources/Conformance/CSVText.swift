/// A CSV text (RFC 4180), read row by row without being copied.
package struct CSVText: Sequence {
    /// The text's bytes, in UTF-8.
    package let bytes: [UInt8]
    /// What stands between two fields.
    package let delimiter: UInt8

    /// A text that is read as it is asked for.
    package init(bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    /// A row.
    package struct Row: Sendable {
        /// The line that it begins on, from 1.
        package let line: Int
        /// Where each field's bytes are, quotes included.
        package let fields: [Range<Int>]
        /// Whether a quote stands where none may, or is never closed.
        package let isMalformed: Bool
    }

    /// What a field says, without its quotes.
    package func text(_ field: Range<Int>) -> String {
        let quote = UInt8(ascii: "\"")
        let raw = bytes[field]
        guard raw.first == quote else { return String(decoding: raw, as: UTF8.self) }
        var content: [UInt8] = []
        var isEscaped = false
        for byte in raw.dropFirst().dropLast() {
            isEscaped = byte == quote && !isEscaped
            if !isEscaped { content.append(byte) }
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// What the fields of a row say.
    package func texts(of row: Row) -> [String] { row.fields.map(text) }

    /// The rows, from the first.
    package func makeIterator() -> Rows { Rows(text: self) }

    /// Reads the rows.
    package struct Rows: IteratorProtocol {
        private let text: CSVText
        /// How many fields the last row had.
        private var fieldCount = 0
        /// Where the next row begins, in bytes.
        package private(set) var position = 0
        /// The line that it begins on.
        package private(set) var line: Int

        init(text: CSVText, firstLine: Int = 1) {
            self.text = text
            line = firstLine
        }

        /// The next row, nil after the last.
        package mutating func next() -> Row? {
            guard position < text.bytes.count else { return nil }
            let firstLine = line
            var fields: [Range<Int>] = []
            fields.reserveCapacity(fieldCount)
            var isMalformed = false
            while true {
                let start = position
                isMalformed = !skipField() || isMalformed
                fields.append(start..<position)
                guard position < text.bytes.count, text.bytes[position] == text.delimiter else { break }
                position += 1
            }
            skipLineEnd()
            fieldCount = fields.count
            return Row(line: firstLine, fields: fields, isMalformed: isMalformed)
        }

        /// Goes to the end of a field; whether its quotes are right.
        private mutating func skipField() -> Bool {
            let isQuoted = peek == Self.quote
            if !isQuoted { skipPlainBytes() }
            var isRight = !isQuoted || skipQuotes()
            while let byte = peek, byte != text.delimiter, byte != Self.newline, !isAtLineEnd {
                // Nothing follows a closing quote, and a field without quotes around it has none inside.
                if isQuoted || byte == Self.quote { isRight = false }
                position += 1
            }
            return isRight
        }

        /// Goes behind the closing quote; whether there is one.
        private mutating func skipQuotes() -> Bool {
            position += 1
            while true {
                skip { $0 != Self.quote && $0 != Self.newline }
                guard let byte = peek else { return false }
                position += 1
                if byte == Self.newline {
                    line += 1
                } else {
                    guard peek == Self.quote else { return true }
                    position += 1
                }
            }
        }

        /// Goes over what means nothing in a field without quotes.
        private mutating func skipPlainBytes() {
            let delimiter = text.delimiter
            skip { $0 != delimiter && $0 != Self.newline && $0 != Self.carriageReturn && $0 != Self.quote }
        }

        /// Goes over bytes of one kind, most of a text, without a look at each by itself.
        private mutating func skip(while isSkipped: (UInt8) -> Bool) {
            position = text.bytes.withUnsafeBufferPointer { bytes in
                bytes[position...].firstIndex { !isSkipped($0) } ?? bytes.count
            }
        }

        private mutating func skipLineEnd() {
            if isAtLineEnd { position += 1 }
            if peek == Self.newline {
                position += 1
                line += 1
            }
        }

        private static let quote = UInt8(ascii: "\"")
        private static let newline = UInt8(ascii: "\n")
        private static let carriageReturn = UInt8(ascii: "\r")

        private var peek: UInt8? { position < text.bytes.count ? text.bytes[position] : nil }

        /// Whether a carriage return and a newline follow.
        private var isAtLineEnd: Bool {
            peek == Self.carriageReturn && position + 1 < text.bytes.count && text.bytes[position + 1] == Self.newline
        }
    }
}
