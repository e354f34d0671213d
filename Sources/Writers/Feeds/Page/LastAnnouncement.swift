import CourseCatalogue
import Diagnostics

/// The newest entry of a feed as plain text, to be sent by e-mail: its first line is a subject, lines have 72 characters
/// at most but for addresses, and a signature follows (RFC 3676 section 4.3).
struct LastAnnouncement: FeedSerialisation {
    static let form = FeedForm.page
    static let suffix = ".txt"

    let document: FeedDocument

    init(_ document: FeedDocument) {
        self.document = document
    }

    static func holds(_ document: FeedDocument) -> Bool { !document.feed.entries.isEmpty }

    func write(
        to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        guard let entry = document.feed.entries.first else { return }
        let words = FeedWording(for: entry.language)
        let moment = entry.publishedOn.map { words.moment(of: entry.kind, $0) + "." }
        let paragraphs = [entry.title, moment, entry.summary].compactMap { $0 }.filter { !$0.isEmpty }
        var parts = paragraphs.map(Self.wrapped)
        if let link = document.link(of: entry) { parts.append(link.text) }
        let address = document.options.forms.contains(.page) ? document.address(of: .page) : document.feed.page
        let signature = ["-- ", Self.wrapped(document.feed.title), (address ?? document.feed.page).text]
        let text = (parts + [signature.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
        try piece(Array(text.utf8))
    }

    /// A text in lines; a word that is longer than a line stands on its own.
    private static func wrapped(_ text: String) -> String {
        var lines: [String] = [], line = ""
        for word in text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }) {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= 72 {
                line += " " + word
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
