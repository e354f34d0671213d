import CourseCatalogue
import Interchange
import XML

/// The cells of a spreadsheet (ODF 1.3 part 3 §9.1.4), as bytes: most of what a dataset writes.
enum SheetCells {
    /// Appends a cell.
    static func append(_ cell: Cell, as kind: Field.Kind, to bytes: inout [UInt8]) {
        switch cell {
        case .missing: appendEmpty(to: &bytes)
        case .integer(let number): append("float", "office:value", String(number), to: &bytes)
        case .boolean(let flag):
            append("boolean", "office:boolean-value", flag ? "true" : "false", text: flag ? "VRAI" : "FAUX", to: &bytes)
        case .text(let day) where kind == .date:
            append("date", "office:date-value", day, others: " table:style-name=\"date\"", to: &bytes)
        case .text(let text): append(text, to: &bytes)
        case .list(let texts): texts.isEmpty ? appendEmpty(to: &bytes) : append(TableText.joined(texts), to: &bytes)
        }
    }

    private static func appendEmpty(to bytes: inout [UInt8]) { bytes.append(utf8: "<table:table-cell/>") }

    /// A value with its type.
    private static func append(
        _ type: String, _ attribute: String, _ value: String, text: String? = nil, others: String = "",
        to bytes: inout [UInt8]
    ) {
        bytes.append(utf8: "<table:table-cell")
        bytes.append(utf8: others)
        bytes.append(utf8: " office:value-type=\"")
        bytes.append(utf8: type)
        bytes.append(utf8: "\" ")
        bytes.append(utf8: attribute)
        bytes.append(utf8: "=\"")
        XMLWriter.appendEscaped(value, to: &bytes, inAttribute: true)
        bytes.append(utf8: "\"><text:p>")
        XMLWriter.appendEscaped(text ?? value, to: &bytes, inAttribute: false)
        bytes.append(utf8: "</text:p></table:table-cell>")
    }

    /// A text, a paragraph for each of its lines.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(utf8: "<table:table-cell office:value-type=\"string\">")
        if text.withUTF8(isPlain) {
            bytes.append(utf8: "<text:p>")
            XMLWriter.appendEscaped(text, to: &bytes, inAttribute: false)
            bytes.append(utf8: "</text:p>")
        } else {
            for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                append(line: line, to: &bytes)
            }
        }
        bytes.append(utf8: "</table:table-cell>")
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
