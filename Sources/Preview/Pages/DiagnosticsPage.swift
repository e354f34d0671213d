import Diagnostics
import LearnerPage

/// What was found in the site as it is now, file by file.
struct DiagnosticsPage {
    let problems: [Diagnostic]
    let language: InterfaceLanguage

    /// The most problems that are shown: a program that reads them all has `--diagnostics json`.
    private static let limit = 500

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func write(to html: inout HTMLWriter) {
        html.element("p", [("class", "lead")], summary)
        html.newline()
        let shown = problems.prefix(Self.limit)
        let files = Dictionary(grouping: shown) { $0.location?.file ?? "" }
        for (index, file) in files.keys.sorted(by: Self.comesBefore).enumerated() {
            html.open("section", [("aria-labelledby", "file-\(index + 1)")])
            html.newline()
            write(file, "file-\(index + 1)", to: &html)
            html.markup("<ul class=\"problems\">\n")
            for problem in (files[file] ?? []).sorted(by: Self.isBefore) { write(problem, to: &html) }
            html.markup("</ul>\n</section>\n")
        }
        let rest = problems.count - shown.count
        if rest > 0 { html.element("p", [], said("… et \(rest) de plus.", "… and \(rest) more.")) }
    }

    private var summary: String {
        let counts = [Severity.error, .warning, .note].map { severity in problems.count { $0.severity == severity } }
        if counts == [0, 0, 0] { return said("Rien à signaler.", "Nothing to report.") }
        let french = ["erreur", "avertissement", "note"], english = ["error", "warning", "note"]
        let parts = counts.enumerated().filter { $0.element > 0 }.map { index, count in
            let word = language == .french ? french[index] : english[index]
            return "\(count) \(word)" + (count > 1 ? "s" : "")
        }
        return parts.joined(separator: ", ") + "."
    }

    /// Files in their order, then what is in none.
    private static func comesBefore(_ left: String, _ right: String) -> Bool {
        left.isEmpty || right.isEmpty ? right.isEmpty && !left.isEmpty : left < right
    }

    private static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        guard let here = left.location, let there = right.location, here != there else {
            return left.severity > right.severity
        }
        return here < there
    }

    private func write(_ file: String, _ name: String, to html: inout HTMLWriter) {
        html.open("h2", [("id", name)])
        if file.isEmpty {
            html.text(said("Sans fichier", "In no file"))
        } else {
            html.element("code", [], file)
        }
        html.markup("</h2>\n")
    }

    private func write(_ problem: Diagnostic, to html: inout HTMLWriter) {
        html.open("li", [("class", problem.severity.rawValue)])
        html.newline()
        html.open("p")
        html.element("strong", [], word(problem.severity))
        html.text(place(of: problem) + (language == .french ? " : " : ": ") + problem.message[language] + " ")
        html.element("code", [("class", "kind")], problem.id)
        html.markup("</p>\n")
        writeExcerpt(of: problem, to: &html)
        if !problem.platforms.isEmpty {
            html.element("p", [("class", "state")], problem.platforms.map { $0[language] }.joined(separator: ", "))
        }
        if let help = problem.help {
            html.open("p")
            html.element("strong", [], said("À faire : ", "To do: "))
            html.text(help[language])
            html.markup("</p>\n")
        }
        html.markup("</li>\n")
    }

    private func word(_ severity: Severity) -> String {
        switch severity {
        case .error: said("Erreur", "Error")
        case .warning: said("Avertissement", "Warning")
        case .note: "Note"
        }
    }

    private func place(of problem: Diagnostic) -> String {
        guard let location = problem.location, location.line > 0 else { return "" }
        let line = said(", ligne \(location.line)", ", line \(location.line)")
        return location.column > 0 ? line + said(", colonne \(location.column)", ", column \(location.column)") : line
    }

    /// The source line, with what the place points at marked.
    private func writeExcerpt(of problem: Diagnostic, to html: inout HTMLWriter) {
        guard let line = problem.sourceLine, let location = problem.location else { return }
        let characters = Array(line), column = Int(location.column)
        let start = max(0, min(column - 60, characters.count)), end = min(characters.count, start + 160)
        let mark = (1...max(1, characters.count)) ~= column && column <= characters.count ? column - 1 : end
        html.markup("<pre><code>")
        html.text((start > 0 ? "…" : "") + TerminalRenderer.visible(String(characters[start..<mark])))
        if mark < end {
            html.element("mark", [], TerminalRenderer.visible(String(characters[mark])))
            html.text(TerminalRenderer.visible(String(characters[(mark + 1)..<end])))
        }
        html.text(end < characters.count ? "…" : "")
        html.markup("</code></pre>\n")
    }
}
