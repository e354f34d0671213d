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

    /// What makes a text stand in quotes.
    fileprivate var quoted: TextNeeds {
        self == .standard ? [.quotes, .quotesForComma] : [.quotes, .quotesForSemicolon]
    }
}

/// The rows of a CSV file: RFC 4180 (CRLF after each row, quotes doubled), UTF-8.
///
/// CRLF is what RFC 4180 §2.1 and the default dialect of Data Package 2 say; a line break inside a value stays as it is.
struct CSVEncoding: RowEncoding {
    private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let quoted: TextNeeds

    /// No row yet.
    init(_ dialect: CSVDialect = .standard) {
        delimiter = dialect.delimiter
        quoted = dialect.quoted
        if dialect == .excel { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// How many bytes wait to be drained.
    var pendingByteCount: Int { bytes.count }

    /// One more row.
    mutating func append(_ row: RowText) {
        row.withBytes { source in
            var isFirst = true
            for value in row.values {
                if !isFirst { bytes.append(delimiter) }
                isFirst = false
                switch value {
                case .missing: break
                case .text(let text), .list(_, let text): append(text, of: source)
                case .integer(let text): bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[text.range]))
                case .boolean(let flag): bytes.append(utf8: flag ? "true" : "false")
                }
            }
        }
        bytes.append(utf8: "\r\n")
    }

    /// What was written since the last time.
    mutating func drain() -> [UInt8] { bytes.drain() }

    private mutating func append(_ text: RowText.Text, of source: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeBufferPointer(rebasing: source[text.range])
        guard !text.needs.isDisjoint(with: quoted) else {
            bytes.append(contentsOf: raw)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if text.needs.contains(.apostrophe) { bytes.append(UInt8(ascii: "'")) }
        var rest = raw[...]
        while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...quote]))
            bytes.append(UInt8(ascii: "\""))
            rest = rest[(quote + 1)...]
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
        bytes.append(UInt8(ascii: "\""))
    }
}
