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
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let texts): append(guarded: TableText.joined(texts))
        }
    }

    /// What was written since the last time.
    mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func append(guarded text: String) {
        let needsGuard = TableText.opensFormula(text)
        guard
            needsGuard || text.utf8.contains(where: { $0 == delimiter || "\"\r\n".utf8.contains($0) })
                || Self.hasOuterSpace(text)
        else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if needsGuard { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hasOuterSpace(_ text: String) -> Bool {
        text.unicodeScalars.first?.properties.isWhitespace == true
            || text.unicodeScalars.last?.properties.isWhitespace == true
    }
}
