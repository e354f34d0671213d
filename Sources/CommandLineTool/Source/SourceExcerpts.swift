import Diagnostics
import Interchange

/// Completes diagnostics with the source line that they point into, where whoever found them had no line to show.
struct SourceExcerpts {
    private let source: SourceTree
    /// The lines of files that stand elsewhere than in the source.
    private var others: [String: [Substring]] = [:]
    /// The file of the source that was looked into last: diagnostics of one file come one after the other, and those of a
    /// large catalogue are of more files than memory holds.
    private var last: (file: String, lines: [Substring])?

    init(source: SourceTree) {
        self.source = source
    }

    /// Makes the text of a file known that stands elsewhere than in the source.
    mutating func add(_ text: String, of file: String) { others[file] = Self.lines(of: text) }

    mutating func completing(_ diagnostics: DiagnosticCollector) -> DiagnosticCollector {
        var completed = DiagnosticCollector()
        for diagnostic in diagnostics.diagnostics {
            var diagnostic = diagnostic
            if diagnostic.sourceLine == nil, let place = diagnostic.location, place.line > 0 {
                diagnostic.sourceLine = line(Int(place.line), of: place.file)
            }
            completed.report(diagnostic)
        }
        return completed
    }

    private mutating func line(_ number: Int, of file: String) -> String? {
        guard let all = lines(of: file), all.indices.contains(number - 1),
            all[number - 1].utf8.count <= Diagnostic.longestShownLine
        else { return nil }
        return String(all[number - 1])
    }

    private mutating func lines(of file: String) -> [Substring]? {
        if let lines = others[file] { return lines }
        if let last, last.file == file { return last.lines }
        guard let bytes = try? source.read(file) else { return nil }
        let lines = Self.lines(of: String(decoding: bytes, as: UTF8.self))
        last = (file, lines)
        return lines
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
}
