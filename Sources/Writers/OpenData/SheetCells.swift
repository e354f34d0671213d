import CourseCatalogue
import XML

/// The cells of a spreadsheet (ODF 1.3 part 3 §9.1.4), as bytes: most of what a dataset writes.
enum SheetCells {
    private typealias Source = UnsafeBufferPointer<UInt8>

    /// Appends the cells of a row whose columns hold these kinds.
    static func append(_ row: RowText, as kinds: [Field.Kind], to bytes: inout [UInt8]) {
        row.withBytes { source in
            for (kind, value) in zip(kinds, row.values) { append(value, as: kind, of: source, to: &bytes) }
        }
    }

    private static func append(
        _ value: RowText.Value, as kind: Field.Kind, of source: Source, to bytes: inout [UInt8]
    ) {
        switch value {
        case .missing: bytes.append(utf8: "<table:table-cell/>")
        case .integer(let number):
            append("<table:table-cell office:value-type=\"float\" office:value=\"", number, of: source, to: &bytes)
        case .boolean(true):
            bytes.append(utf8: "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\">")
            bytes.append(utf8: "<text:p>VRAI</text:p></table:table-cell>")
        case .boolean(false):
            bytes.append(utf8: "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\">")
            bytes.append(utf8: "<text:p>FAUX</text:p></table:table-cell>")
        case .text(let day) where kind == .date:
            append(
                "<table:table-cell table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"", day,
                of: source, to: &bytes)
        case .list(let texts, _) where texts.isEmpty: bytes.append(utf8: "<table:table-cell/>")
        case .text(let text), .list(_, let text): append(text, of: source, to: &bytes)
        }
    }

    /// A value with its type, as an attribute and as what is shown.
    private static func append(
        _ opening: String, _ text: RowText.Text, of source: Source, to bytes: inout [UInt8]
    ) {
        bytes.append(utf8: opening)
        append(escaped: text, of: source, inAttribute: true, to: &bytes)
        bytes.append(utf8: "\"><text:p>")
        append(escaped: text, of: source, inAttribute: false, to: &bytes)
        bytes.append(utf8: "</text:p></table:table-cell>")
    }

    /// A text, a paragraph for each of its lines.
    private static func append(_ text: RowText.Text, of source: Source, to bytes: inout [UInt8]) {
        let raw = UnsafeBufferPointer(rebasing: source[text.range])
        guard isPlain(raw) else {
            bytes.append(utf8: "<table:table-cell office:value-type=\"string\">")
            let lines = String(decoding: raw, as: UTF8.self)
            for line in lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                append(line: line, to: &bytes)
            }
            bytes.append(utf8: "</table:table-cell>")
            return
        }
        bytes.append(utf8: "<table:table-cell office:value-type=\"string\"><text:p>")
        append(escaped: text, of: source, inAttribute: false, to: &bytes)
        bytes.append(utf8: "</text:p></table:table-cell>")
    }

    private static func append(
        escaped text: RowText.Text, of source: Source, inAttribute: Bool, to bytes: inout [UInt8]
    ) {
        let raw = UnsafeBufferPointer(rebasing: source[text.range])
        if text.needs.contains(.xmlEscape) {
            XMLWriter.appendEscaped(raw, to: &bytes, inAttribute: inAttribute)
        } else {
            bytes.append(contentsOf: raw)
        }
    }

    /// Whether a text is one line whose spaces all stay, as nearly every text is.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let space = UInt8(ascii: " ")
        var last = space
        for index in text.indices {
            let byte = text[index]
            guard byte >= space, byte != space || last != space, !isLineBreak(at: index, in: text) else { return false }
            last = byte
        }
        return last != space
    }

    /// Whether a line break beyond ASCII begins here: U+0085, U+2028 or U+2029.
    private static func isLineBreak(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text[index] {
        case 0xC2: index + 1 < text.count && text[index + 1] == 0x85
        case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && 0xA8...0xA9 ~= text[index + 2]
        default: false
        }
    }

    /// A line with its tabs and its spaces as elements, where they would be lost as white space (§6.1.2).
    private static func append(line: Substring, to bytes: inout [UInt8]) {
        bytes.append(utf8: "<text:p>")
        var text = String.UnicodeScalarView()
        var mayCollapse = true
        for scalar in line.unicodeScalars {
            let isSpace = scalar == " " || scalar == "\t"
            if isSpace, scalar == "\t" || mayCollapse {
                XMLWriter.appendEscaped(String(text), to: &bytes, inAttribute: false)
                text = .init()
                bytes.append(contentsOf: (scalar == "\t" ? "<text:tab/>" : "<text:s/>").utf8)
            } else {
                text.append(scalar)
            }
            mayCollapse = isSpace
        }
        let endsWithSpace = text.last == " "
        if endsWithSpace { text.removeLast() }
        XMLWriter.appendEscaped(String(text), to: &bytes, inAttribute: false)
        bytes.append(contentsOf: (endsWithSpace ? "<text:s/></text:p>" : "</text:p>").utf8)
    }
}
