import Diagnostics
import Interchange

/// Completes diagnostics with the source line that they point into, where whoever found them had no line to show.
struct SourceExcerpts {
    private let source: SourceTree
    private var lines: [String: [Substring]] = [:]

    init(source: SourceTree) {
        self.source = source
    }

    /// Makes the text of a file known that stands elsewhere than in the source.
    mutating func add(_ text: String, of file: String) {
        lines[file] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

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
        if lines[file] == nil {
            guard let bytes = try? source.read(file) else { return nil }
            add(String(decoding: bytes, as: UTF8.self), of: file)
        }
        guard let all = lines[file], all.indices.contains(number - 1),
            all[number - 1].utf8.count <= Diagnostic.longestShownLine
        else { return nil }
        return String(all[number - 1])
    }
}
