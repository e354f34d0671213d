import CourseCatalogue
import Diagnostics

/// Markdown that would cost its parser far more than its size tells: references that write a long address out again and again,
/// or lines whose every pair the parser looks at.
struct CostlyMarkdown {
    /// What costs so much.
    enum Reason {
        /// What references lead to makes more bytes than a page may have.
        case references(limit: Int)
        /// Pictures that are begun and not closed, each looked at again at each `]`.
        case unclosedPictures
        /// Lines that may be the second one of a table, before each of which a whole paragraph is read again.
        case tableLines
    }

    /// The line that it was found at, from 1.
    let number: Int
    var reason: Reason

    /// How many pairs of `![` and `]` the blocks of a page have together: what takes the parser a second.
    private static let pictureLimit = 200_000_000
    /// Likewise, of lines that are read again; the lists of cells that they make cost their square.
    private static let tableLimit = 2_000_000
    /// A text of no more bytes and lines than these is below both limits, whatever it holds.
    private static let shortText = (bytes: 40_000, lines: 1_000)

    /// The first thing of a text that costs too much; nil where nothing does.
    ///
    /// - Parameter limit: how many bytes a page may have.
    init?(in text: String, pageBytes limit: Int) {
        let isShort =
            text.utf8.count <= Self.shortText.bytes && text.count(of: UInt8(ascii: "\n")) < Self.shortText.lines
        let defines = text.holds("]:")
        // Most pages are short, and define nothing.
        guard !isShort || defines else { return nil }
        let bytes = Array(text.utf8)
        if !isShort, let number = Self.lineOfTangle(in: bytes, \.pictures, over: Self.pictureLimit) {
            (self.number, reason) = (number, .unclosedPictures)
        } else if !isShort, let number = Self.lineOfTangle(in: bytes, \.tables, over: Self.tableLimit) {
            (self.number, reason) = (number, .tableLines)
        } else if defines, let number = LinkReferences(in: bytes).line(writingOutMoreThan: limit) {
            (self.number, reason) = (number, .references(limit: limit))
        } else {
            return nil
        }
    }

    /// The line below the blocks that cost more than a limit together.
    private static func lineOfTangle(in bytes: [UInt8], _ cost: (Block) -> Int, over limit: Int) -> Int? {
        var block = Block(), sum = 0, number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                sum += cost(block)
                block = Block()
            } else {
                block.add(line)
            }
            if sum > limit || cost(block) > limit { return number }
        }
        return nil
    }

    /// Lines without a blank one between them.
    private struct Block {
        private var lines = 0, openings = 0, closings = 0
        private(set) var tables = 0
        var pictures: Int { openings.multipliedReportingOverflow(by: closings).partialValue }

        mutating func add(_ line: ArraySlice<UInt8>) {
            lines += 1
            var former: UInt8 = 0, isRule = false, isText = false
            for byte in line {
                if byte == UInt8(ascii: "["), former == UInt8(ascii: "!") { openings += 1 }
                if byte == UInt8(ascii: "]") { closings += 1 }
                isRule = isRule || byte == UInt8(ascii: "-")
                isText = isText || !"|:- \t>\r".utf8.contains(byte)
                former = byte
            }
            // Pages have fewer lines than would overflow: each is a byte at least.
            if isRule, !isText { tables = tables.addingReportingOverflow(lines + lines / 512 * lines).partialValue }
        }
    }
}

extension CostlyMarkdown {
    /// What its author is told.
    func diagnostic(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(.error, "costly-markdown", message, at: location, help: help)
    }

    private var message: BilingualText {
        switch reason {
        case .references(let limit):
            BilingualText(
                fr: "ce à quoi mènent les références de ce Markdown y ferait plus de \(limit) octets",
                en: "what the references of this Markdown lead to would make more than \(limit) bytes of it")
        case .unclosedPictures:
            BilingualText(
                fr: "ce paragraphe a trop d’images ouvertes par « ![ » et jamais fermées",
                en: "this paragraph has too many pictures that “![” opens and nothing closes")
        case .tableLines:
            BilingualText(
                fr: "trop de lignes touchent celle-ci, qui peut être le trait d’un tableau",
                en: "too many lines touch this one, which may be the rule of a table")
        }
    }

    private var help: BilingualText {
        switch reason {
        case .references:
            BilingualText(
                fr: "raccourcissez les adresses, ou réglez « limits.page-bytes »",
                en: "shorten the addresses, or set “limits.page-bytes”")
        case .unclosedPictures:
            BilingualText(fr: "fermez-les, ou écrivez « \\!\\[ »", en: "close them, or write “\\!\\[”")
        case .tableLines:
            BilingualText(
                fr: "laissez une ligne vide au-dessus de chaque tableau", en: "leave a blank line above each table")
        }
    }
}
