import CourseCatalogue
import Interchange

/// How the values of a CSV file are told from each other.
enum CSVDialect: Sendable {
    /// RFC 4180: commas, no byte order mark.
    case standard
    /// What Excel opens by itself where a comma is in numbers, as in French: semicolons, a byte order mark.
    case excel

    /// What stands between two values.
    var delimiter: UInt8 { self == .standard ? UInt8(ascii: ",") : UInt8(ascii: ";") }
}

/// The rows of a CSV file: RFC 4180 (CRLF after each row, quotes doubled), UTF-8.
///
/// CRLF is what RFC 4180 §2.1 and the default dialect of Data Package 2 say; a line break inside a value stays as it is.
struct CSVEncoding {
    private(set) var bytes: [UInt8] = []
    private var isAtRowStart = true
    private let delimiter: UInt8

    /// No row yet.
    init(_ dialect: CSVDialect = .standard) {
        delimiter = dialect.delimiter
        if dialect == .excel { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Ends the row.
    mutating func endRow() {
        bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
        isAtRowStart = true
    }

    /// One more value of the row.
    mutating func append(_ cell: Cell) {
        if !isAtRowStart { bytes.append(delimiter) }
        isAtRowStart = false
        switch cell {
        case .missing: break
        case .text(let text): append(guarded: text)
        case .integer(let number): bytes.append(utf8: String(number))
        case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let texts): append(guarded: TableText.joined(texts))
        }
    }

    /// What was written since the last time.
    mutating func drain() -> [UInt8] {
        let written = bytes
        bytes = []
        bytes.reserveCapacity(written.count)
        return written
    }

    private mutating func append(guarded text: String) {
        let opensFormula = TableText.opensFormula(text)
        var text = text
        let isQuoted = text.withUTF8 { opensFormula || holdsSpecial($0) } || Self.hasOuterSpace(text)
        guard isQuoted else {
            bytes.append(utf8: text)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if opensFormula { bytes.append(UInt8(ascii: "'")) }
        text.withUTF8 { text in
            for byte in text {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func holdsSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains { byte in
            byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
    }

    private static func hasOuterSpace(_ text: String) -> Bool {
        isSpace(text.utf8.first, text.unicodeScalars.first) || isSpace(text.utf8.last, text.unicodeScalars.last)
    }

    /// Whether white space stands there; the tables of Unicode are asked where the byte alone doesn't tell.
    private static func isSpace(_ byte: UInt8?, _ scalar: @autoclosure () -> Unicode.Scalar?) -> Bool {
        guard let byte else { return false }
        return byte < 0x80 ? byte == 0x20 || 0x09...0x0D ~= byte : scalar()?.properties.isWhitespace == true
    }
}
