import CourseCatalogue
import Diagnostics

/// A table of Markdown with more cells than anybody wrote: the parser fills each short row up, so that few bytes make very
/// many.
struct LargeTable {
    /// The line that the text before the next blank line begins on, from 1.
    let number: Int
    /// The most cells that the tables of a page may have.
    let limit: Int

    /// The block of lines with which a text goes over a limit; nil where it doesn't.
    init?(in text: String, over limit: Int) {
        // No table has more columns than the text has bars, nor more rows than it has lines.
        let mostColumns = text.count(of: UInt8(ascii: "|"))
        guard mostColumns > 0, mostColumns > limit / (text.count(of: UInt8(ascii: "\n")) + 1) else { return nil }
        var cells = 0, number = 1, start = 1, rows = 0, columns = 0, bars = 0, isBlank = true
        for byte in Array(text.utf8) + [0x0A, 0x0A] {
            if byte == UInt8(ascii: "|") { bars += 1 }
            if byte != UInt8(ascii: "\n") {
                isBlank = isBlank && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
                continue
            }
            number += 1
            if isBlank {
                let (product, isBeyond) = rows.multipliedReportingOverflow(by: columns)
                cells = isBeyond ? .max : cells.addingReportingOverflow(product).overflow ? .max : cells + product
                if cells > limit {
                    (self.number, self.limit) = (start, limit)
                    return
                }
                (start, rows, columns) = (number, 0, 0)
            } else {
                (rows, columns) = (rows + 1, max(columns, bars))
            }
            (bars, isBlank) = (0, true)
        }
        return nil
    }

    /// What its author is told.
    func diagnostic(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, "table-too-large",
            BilingualText(
                fr: "avec cette table, la page a plus de \(limit) cellules",
                en: "with this table, the page has more than \(limit) cells"),
            at: location,
            help: BilingualText(
                fr: "partagez-la, ou réglez « limits.table-cells »", en: "part it, or set “limits.table-cells”"))
    }
}
