import Diagnostics

/// A line of Markdown that is too long to be parsed in a time that anybody would wait for.
struct LongLine {
    /// The line, from 1.
    let number: Int
    /// The most bytes that it may have.
    let limit: Int

    /// The first line of a text that is over a limit, in bytes; nil where none is.
    init?(in text: String, over limit: Int) {
        guard text.utf8.count > limit else { return nil }
        var number = 1, count = 0
        for byte in text.utf8 {
            count += 1
            if byte == UInt8(ascii: "\n") { (number, count) = (number + 1, 0) }
            if count > limit {
                (self.number, self.limit) = (number, limit)
                return
            }
        }
        return nil
    }

    /// What its author is told.
    func diagnostic(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, "line-too-long",
            BilingualText(
                fr: "cette ligne de Markdown dépasse \(limit) octets",
                en: "this line of Markdown is longer than \(limit) bytes"),
            at: location,
            help: BilingualText(
                fr: "coupez-la en plusieurs, ou réglez « limits.line-bytes »",
                en: "break it into several, or set “limits.line-bytes”"))
    }
}
