import Foundation
import TestSupport
import Testing

/// Texts that break what isn't escaped, guarded or cleaned, in every field that a catalogue has, through every format.
@Suite("Output of nasty texts", .enabled(if: Judge.hasPython, "run `make judges` first"))
struct HarmlessOutputTests {
    private static let texts = [
        "<script>alert(1)</script>", "</title></item><item><title>x", "a & b &amp; &#60;b> &nbsp; <!-- ",
        "]]> <![CDATA[ ]]&gt; --> <!DOCTYPE x>", "\" onload=\"alert(1)\" x='y' `z`",
        "=HYPERLINK(\"https://x.example\")",
        "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", " =1", "'=1+1", "＝1+1", "a;b,c|d\te\"f\"\\g",
        "un\r\ndeux\nDTSTART:2026\r\nX:y",
        "BEGIN:VEVENT\nEND:VCALENDAR", "</script><script>alert(1)</script>", "{{ 7 * 7 }} {% raw %} ${x} <%= y %>",
        "javascript:alert(1)", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1)) ![y](data:text/html,z)",
        "<https://x.example/> . <a> <b> \"c\"@en ; . }", "\\u003cscript\\u003e \\\" \\' \\n",
        "nul\u{1}\u{7}\u{1B}\u{7F}\u{85}",
        "\u{FEFF}\u{202E}droite à gauche\u{202C}\u{2028}\u{2029}", "\u{FFFE}\u{FFFF}", "e\u{301}\u{302}\u{303} 👩‍👩‍👧‍👦 𝕬",
        "../../etc/passwd",
        "con", "0", "null", "true", "1e5", String(repeating: "très long ", count: 700),
        String(repeating: "x", count: 6_000),
    ]
    /// As many texts that nothing is wrong with, some with blanks that a spreadsheet has elements for.
    private static let plainTexts = texts.indices.map { $0.isMultiple(of: 2) ? "Texte\($0)" : "Texte  simple\t\($0)" }

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A catalogue with a module and a course for each text, in every field that takes one.
    private func catalogue(_ texts: [String]) -> [String: Any] {
        let courses = texts.enumerated().map { index, text -> [String: Any] in
            [
                "identifier": "p\(index)", "title": text, "summary": text, "page": Self.address(text),
                "body": body(text),
                "modules": [module(text, "m\(index)", picture: Self.picture(index, text))],
            ]
        }
        let publisher = ["name": texts[0], "address": "https://x.example/", "contact": texts[3]]
        return [
            "title": texts[2], "language": "fr", "licence": texts[4], "site": "https://www.example.org",
            "publisher": publisher, "courses": courses,
        ]
    }

    private func module(_ text: String, _ identifier: String, picture: String) -> [String: Any] {
        [
            "identifier": identifier, "title": text, "summary": text, "objectives": [text, text], "audience": [text],
            "prerequisites": [text, text], "duration": 45, "mode": "remote", "free": true, "provider": text,
            "version": text, "partners": [text], "keywords": [text, text], "quiz": true, "attestation": true,
            "platform": ["name": text, "address": Self.address(text), "module-identifier": text],
            "release": ["state": "released", "released-on": "2026-03-10", "modified-on": "2026-05-04"],
            "picture": ["file": picture, "alternative-text": text], "page": Self.address(text),
            "videos": [["address": "https://www.dailymotion.com/video/x8abcd", "title": text, "transcript": text]],
            "body": body(text),
        ]
    }

    private func body(_ text: String) -> [Any] {
        let link =
            ["element": "a", "attributes": ["href": Self.address(text), "title": text], "content": [text]]
            as [String: Any]
        let list = ["element": "ul", "content": [["element": "li", "content": [text, link]]]] as [String: Any]
        return [["element": "h2", "attributes": ["id": text], "content": [text]] as [String: Any], list, text]
    }

    /// An address that ends with a text as an author could paste it.
    private static func address(_ text: String) -> String { "https://x.example/?q=" + text.prefix(200) }

    /// A file whose name is a text, as far as a file system takes it.
    private static func picture(_ index: Int, _ text: String) -> String {
        let name = String(text.prefix(40)).replacing("/", with: "_").unicodeScalars.filter { $0.value != 0 }
        return "img/\(index) \(String(String.UnicodeScalarView(name))).svg"
    }

    private func export(_ texts: [String], to output: String) throws -> CommandResult {
        let source = folder.path + "/" + output + "-source"
        for (index, text) in texts.enumerated() {
            try folder.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>",
                to: output + "-source/" + Self.picture(index, text))
        }
        let bytes = try JSONSerialization.data(withJSONObject: catalogue(texts), options: .sortedKeys)
        try folder.write([UInt8](bytes), to: output + "-source/catalogue.json")
        var settings = ["feeds.upcoming=true", "feeds.notices=true", "dataset.excel=true", "dataset.archive=true"]
        settings += ["lheo.legal-name=Service", "lheo.activity-number=11751234567", "publisher.siret=13002526500013"]
        settings += ["scorm-1.2.metadata=scolomfr", "lheo.town=Paris", "lheo.postcode=75007", "lheo.street=Rue"]
        return try TestSupport.run(
            Program.path,
            ["export", source + "/catalogue.json", "--output", folder.path + "/" + output, "--as-of", "2026-11-16"]
                + ["--format", "all", "--journal", folder.path + "/\(output).journal.json"]
                + settings.flatMap { ["--set", $0] },
            environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    private func judge(_ plain: String, _ nasty: String) throws -> CommandResult {
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/harmless.py").path
        return try run(Judge.python, ["-B", script, folder.path + "/" + plain, folder.path + "/" + nasty])
    }

    @Test("no field of the model makes markup, a formula or code in any format")
    func everyFormat() throws {
        for (texts, output) in [(Self.plainTexts, "plain"), (Self.texts, "nasty")] {
            let result = try export(texts, to: output)
            #expect(result.status <= 1, "\(result.errors)")
        }
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/nasty")
        #expect(made.count >= 12, "\(made)")
        let verdict = try judge("plain", "nasty")
        #expect(verdict.output == "")
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    @Test("the judge finds what isn't harmless")
    func judge() throws {
        for output in ["plain", "nasty"] { try folder.write("a,b\r\n1,2\r\n", to: output + "/t.csv") }
        try folder.write("<p>a</p>", to: "plain/a.html")
        try folder.write(
            "<p onclick='x()'>a<a href='java\tscript:x'>b</a><script>c</script>", to: "nasty/a.html")
        try folder.write("a,b\r\n\"\t=1+1\",2\r\n", to: "nasty/t.csv")
        try folder.write("<a><b></a>", to: "nasty/c.xml")
        #expect(
            try judge("plain", "nasty").output == """
                a.html: onclick on <p>
                a.html: runs 'java\\tscript:x'
                a.html: a script 'c'
                'c.xml': XMLSyntaxError: Opening and ending tag mismatch: b line 1 and a
                t.csv: a formula '\\t=1+1'
                only with nasty texts: html <a>
                only with nasty texts: html <script>
                only with nasty texts: html href
                only with nasty texts: html onclick

                """)
    }
}
