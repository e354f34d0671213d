import Diagnostics
import LearnerPage
import Testing

@testable import Preview

@Suite("The diagnostics of a preview")
struct DiagnosticsPageTests {
    private func page(_ problems: [Diagnostic], _ language: InterfaceLanguage = .english) -> String {
        var html = HTMLWriter()
        DiagnosticsPage(problems: problems, language: language).write(to: &html)
        return html.html
    }

    private let typo = Diagnostic(
        .error, "unknown-key", BilingualText(fr: "clé inconnue", en: "unknown <key>"),
        at: SourceLocation(file: "parcours.yml", line: 3, column: 1), sourceLine: "licens: x",
        help: BilingualText(fr: "corrigez", en: "mend it"))
    private let note = Diagnostic(.note, "no-news", BilingualText(fr: "rien de neuf", en: "nothing new"))

    @Test("stand file by file, with line, column, excerpt and what to do")
    func whole() {
        #expect(
            page([note, typo]) == """
                <p class="lead">1 error, 1 note.</p>
                <section aria-labelledby="file-1">
                <h2 id="file-1"><code>parcours.yml</code></h2>
                <ul class="problems">
                <li class="error">
                <p><strong>Error</strong>, line 3, column 1: unknown &lt;key&gt; <code class="kind">unknown-key</code></p>
                <pre><code><mark>l</mark>icens: x</code></pre>
                <p><strong>To do: </strong>mend it</p>
                </li>
                </ul>
                </section>
                <section aria-labelledby="file-2">
                <h2 id="file-2">In no file</h2>
                <ul class="problems">
                <li class="note">
                <p><strong>Note</strong>: nothing new <code class="kind">no-news</code></p>
                </li>
                </ul>
                </section>

                """)
    }

    @Test("are in French for who reads French, and say where there are none")
    func french() {
        #expect(page([], .french) == "<p class=\"lead\">Rien à signaler.</p>\n")
        #expect(
            page([typo], .french).contains(
                "<p><strong>Erreur</strong>, ligne 3, colonne 1 : clé inconnue <code class=\"kind\">unknown-key</code></p>"
            ))
    }

    @Test("mark the place in a long line, and nothing where the place is beyond it")
    func places() {
        func excerpt(_ line: String, _ column: Int) -> String {
            var problem = typo
            problem.sourceLine = line
            problem.location = SourceLocation(file: "a", line: 1, column: column)
            return String(page([problem]).split(separator: "\n").first { $0.hasPrefix("<pre>") } ?? "")
        }
        let long = String(repeating: "a", count: 200) + "é" + String(repeating: "b", count: 200)
        #expect(
            excerpt(long, 201) == "<pre><code>…" + String(repeating: "a", count: 59) + "<mark>é</mark>"
                + String(repeating: "b", count: 100) + "…</code></pre>")
        for column in [0, 2, 4_000_000_000] { #expect(excerpt("a", column).contains("<mark>") == false, "\(column)") }
        #expect(excerpt("", 1) == "<pre><code></code></pre>")
        #expect(excerpt("\u{202E}x", 2) == "<pre><code>\\u{202E}<mark>x</mark></code></pre>")
    }

    @Test("are told a few hundred at most")
    func many() {
        let problems = (1...600).map { line in
            Diagnostic(.warning, "w", BilingualText("m"), at: SourceLocation(file: "f", line: line))
        }
        let html = page(problems)
        #expect(html.components(separatedBy: "<li class=\"warning\">").count == 501)
        #expect(html.hasSuffix("<p>… and 100 more.</p>"))
    }
}
