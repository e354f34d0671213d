import Foundation
import TestSupport
import Testing

/// `parcours init`: what it shows, what it asks, what it writes, and that an export then needs no option.
@Suite("A first configuration")
struct InitTests {
    private let folder: TemporaryFolder
    private var site: String { folder.path + "/site" }

    init() throws { folder = try TemporaryFolder() }

    private func copy(_ source: URL) throws {
        try FileManager.default.copyItem(atPath: source.path, toPath: site)
        try? FileManager.default.removeItem(atPath: site + "/parcours.yml")
        try? FileManager.default.removeItem(atPath: site + "/parcours.journal.json")
    }

    /// A site in Eleventy's own conventions: pages under `src`, data in JSON, cards as HTML, no design system.
    private func writePlainSite(data: String = "{\"url\": \"https://learn.example.net\"}") throws {
        try folder.write(data, to: "site/src/_data/site.json")
        try folder.write("module.exports = () => ({ dir: { input: \"src\" } });\n", to: "site/.eleventy.js")
        try folder.write(
            """
            ---
            title: Learn the basics
            ---
            {{ component("card", { title: "One: “first” # steps", url: "/one/" }) }}
            {{ component("card", { title: "Two", badges: ["Available March 2027"] }) }}

            """, to: "site/src/courses.md")
        try folder.write("---\ntitle: One\nlang: en\n---\nText.\n", to: "site/src/one.md")
    }

    private func start(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandResult {
        try TestSupport.run(
            Program.path, ["init"] + arguments + ["--as-of", "2026-11-16"], in: URL(filePath: site),
            environment: ["LC_ALL": "C", "NO_COLOR": ""].merging(environment) { $1 })
    }

    private func export() throws -> CommandResult {
        try TestSupport.run(
            Program.path, ["export", "--as-of", "2026-11-16"], in: URL(filePath: site),
            environment: ["LC_ALL": "C", "NO_COLOR": "", "SOURCE_DATE_EPOCH": ""])
    }

    /// A configuration that is held against what the project keeps.
    private func expect(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = try folder.text("site/parcours.yml")
        let golden = Golden("CommandLineToolTests/Goldens/init/\(name).yml")
        #expect(try text == golden.expected(insteadOf: text), sourceLocation: sourceLocation)
        let schema = try String(
            contentsOf: Project.root.appending(path: "schemas/parcours.schema.json"), encoding: .utf8)
        #expect(try folder.text("site/parcours.schema.json") == schema, sourceLocation: sourceLocation)
    }

    @Test("on the samples: it shows what they hold, and an export then needs no option")
    func samples() throws {
        try copy(Project.root.appending(path: "samples"))
        let result = try start("--yes", "--language", "fr")
        #expect(result.errors == "")
        #expect(result.status == 0)
        let golden = Golden("CommandLineToolTests/Goldens/init/samples.txt")
        #expect(try result.output == golden.expected(insteadOf: result.output))
        try expect("samples")
        let exported = try export()
        #expect(exported.status == 0)
        #expect(
            exported.output.hasPrefix("2 courses and 8 modules (out: 5, announced: 3, withdrawn: 0) exported to export")
        )
        #expect(FileManager.default.fileExists(atPath: site + "/export/scorm-1.2/parcours-open-data.zip"))
        #expect(FileManager.default.fileExists(atPath: site + "/parcours.journal.json"))
        let again = try export()
        #expect(again.status == 0)
        #expect(again.output == exported.output)
    }

    @Test(
        "on the real page: what it can't know is all that is asked", .enabled(if: Project.hasShared, "needs ../shared"))
    func realPage() throws {
        try copy(try Project.shared("real/ecoresponsable"))
        let missing = try start()
        #expect(missing.status == 2)
        #expect(missing.errors.contains("--publisher NAME"))
        #expect(!FileManager.default.fileExists(atPath: site + "/parcours.yml"))
        let result = try start("--yes", "--publisher", "Service", "--title", "Catalogue")
        #expect(result.errors == "")
        #expect(result.status == 0)
        let configuration = try folder.text("site/parcours.yml")
        #expect(configuration.contains("\nplatform: mentor\n"))
        #expect(configuration.contains("\nlicence: \"etalab-2.0\"\n"))
        #expect(try export().status == 0)
    }

    @Test("on a plain site in other conventions, in English")
    func plainSite() throws {
        try writePlainSite()
        let result = try start(
            "--publisher", "Learn \\ \"Co\": #1", "--licence", "CC-BY-4.0", "--platform", "canvas", "--yes", "--course",
            "src/courses.md")
        #expect(result.errors == "")
        #expect(
            result.output == """
                .: 1 course and 2 modules (out: 1, announced: 1, withdrawn: 0), as of 2026-11-16
                  site              https://learn.example.net
                                    ← field
                  language          fr

                Learn the basics
                  out        One: “first” # steps
                  announced  Two

                Written: parcours.yml, to read and complete; parcours.schema.json, so that your editor completes it.
                What next: parcours export
                The packages, the dataset and the feeds will be in “export”; open export/index.html.

                """)
        try expect("plain-site")
        let exported = try export()
        #expect(exported.errors.matches(of: /\[([a-z-]+)\]\n/).map { String($0.output.1) } == ["unknown-release-date"])
        #expect(exported.status == 0)
        let made = try tree(site + "/export").keys
        #expect(
            made.contains("common-cartridge-1.3/learn-the-basics.imscc") || made.contains { $0.hasSuffix(".imscc") })
        #expect(!made.contains { $0.hasPrefix("scorm-1.2/") })
        let shown = try TestSupport.run(
            Program.path, ["inspect", "--json"], in: URL(filePath: site), environment: ["LC_ALL": "C"])
        #expect(shown.output.contains("\"name\": \"Learn \\\\ \\\"Co\\\": #1\""))
    }

    @Test("elsewhere than on a terminal it says what is missing, in both languages, and writes nothing")
    func missing() throws {
        try writePlainSite(data: "{}")
        let result = try start("--course", "src/courses.md")
        #expect(result.status == 2)
        #expect(
            result.errors == """
                error: the site doesn’t say everything; what is missing: --address ADDRESS, --title TITLE [Learn the basics], --publisher NAME, --licence IDENTIFIER [etalab-2.0], --platform PLATFORM [moodle] [missing-answer]
                  help: give these options, or run the command in a terminal, where it asks

                """)
        let french = try start(
            "--address", "https://learn.example.net", "--publisher", "P", "--course", "src/courses.md",
            environment: ["LC_ALL": "fr_FR.UTF-8"])
        #expect(
            french.errors == """
                erreur: le site ne dit pas tout ; il manque : --title TITRE [Learn the basics], --licence IDENTIFIANT [etalab-2.0], --platform PLATEFORME [moodle] [missing-answer]
                  aide: donnez ces options, ou lancez la commande dans un terminal, qui posera les questions ; --yes prend les valeurs entre crochets

                """)
        #expect(try FileManager.default.contentsOfDirectory(atPath: site).sorted() == [".eleventy.js", "src"])
    }

    @Test(
        "an option that is no answer is told, with the nearest name",
        arguments: [
            ("--platform", "moodel", "--platform PLATFORM: “moodel” won’t do", "did you mean “moodle”?"),
            (
                "--address", "learn.example.net", "--address ADDRESS: “learn.example.net” won’t do",
                "Give an absolute address, such as https://www.example.org"
            ),
            ("--licence", "a\nb", "--licence IDENTIFIER: “a\\u{A}b” won’t do", "This needs an answer, on one line."),
        ])
    func wrongOption(option: String, value: String, message: String, help: String) throws {
        try writePlainSite()
        let result = try start(option, value, "--yes", "--course", "src/courses.md")
        #expect(result.status == 2)
        #expect(result.errors == "error: \(message) [invalid-answer]\n  help: \(help)\n")
    }

    @Test("what is there is kept, unless it is forced")
    func kept() throws {
        try writePlainSite()
        try folder.write("title: Mine\n", to: "site/parcours.yml")
        let result = try start("--yes", "--publisher", "P", "--course", "src/courses.md")
        #expect(result.status == 2)
        #expect(
            result.errors == """
                error: “parcours.yml” is there already: it is left as it is [already-configured]
                  help: “parcours export” uses it; --force writes it anew

                """)
        #expect(try folder.text("site/parcours.yml") == "title: Mine\n")
        #expect(try start("--yes", "--publisher", "P", "--course", "src/courses.md", "--force").status == 0)
        #expect(try folder.text("site/parcours.yml").contains("\nplatform: moodle\n"))
        try FileManager.default.removeItem(atPath: site + "/parcours.yml")
        try folder.write("{}", to: "site/parcours.schema.json")
        #expect(
            try start("--yes", "--publisher", "P", "--course", "src/courses.md").errors.hasPrefix(
                "error: “parcours.schema.json” is there already"))
    }

    @Test("a site with its pages at its top doesn't read its own export")
    func pagesAtTheTop() throws {
        try folder.write("---\ntitle: C\n---\n{{ component(\"card\", { title: \"M\" }) }}\n", to: "site/c.md")
        let configuration = "site:\n  courses: [c.md]\n  address: https://www.example.org\nlicence: etalab-2.0\n"
        try folder.write(configuration + "publisher:\n  name: P\n", to: "site/parcours.yml")
        #expect(try export().status == 0)
        try FileManager.default.removeItem(atPath: site + "/c.md")
        let result = try export()
        #expect(result.errors.contains("\nerror: “.” has no Markdown page [no-page]\n"))
    }

    @Test("titles with any character make a configuration that can be read")
    func nastyTitles() throws {
        let nasty = "\\\" # ' : - \u{1} \u{7F} \u{85} \u{AD} \u{2028} \u{FEFF} \u{E000} 🛰️ {{ x }}"
        let encoded = String(decoding: try JSONEncoder().encode(["courses": [["title": nasty]]]), as: UTF8.self)
        try folder.write(encoded, to: "site/my catalogue.json")
        let result = try start(
            "my catalogue.json", "--title", "A\u{AD}B", "--publisher", "P\u{200F}", "--yes",
            "--address", "https://www.example.org")
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(result.output.contains("\nWhat next: parcours export 'my catalogue.json'\n"))
        let shown = try TestSupport.run(
            Program.path, ["inspect", "my catalogue.json", "--json"], in: URL(filePath: site),
            environment: ["LC_ALL": "C"])
        #expect(shown.output.contains("\"title\": \"A\u{AD}B\""))
        #expect(shown.output.contains("\"name\": \"P\u{200F}\""))
    }

    @Test("a folder without a catalogue is told, and nothing is written")
    func noCatalogue() throws {
        try folder.write("Text", to: "site/content/a.md")
        let result = try start("--yes", "--publisher", "P")
        #expect(result.status == 2)
        #expect(
            result.errors == """
                error: the only page of “./content” doesn’t present modules by cards [no-course]
                  help: name the page that leads to the modules, by cards or by plain links: parcours init --course content/a.md; without a site, describe them in a file catalogue.yml (README: “Without Eleventy”)

                """)
        #expect(try FileManager.default.contentsOfDirectory(atPath: site) == ["content"])
    }

    /// Runs it on a terminal, where answers are typed as their questions come.
    private func converse(_ answers: [[String?]]) throws -> String {
        let script = Project.root.path + "/Tests/CommandLineToolTests/Judges/terminal.py"
        let typed = String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
        let result = try TestSupport.run(
            "python3", [script, typed, Program.path, "init", "--as-of", "2026-11-16", "--course", "src/courses.md"],
            in: URL(filePath: site), environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": "1"])
        #expect(result.errors == "")
        return result.output
    }

    @Test("on a terminal it asks, again where an answer won't do, and Enter takes what is proposed")
    func terminal() throws {
        try writePlainSite(data: "{}")
        let shown = try converse([
            ["site’s address? ", "nowhere"], ["site’s address? ", "https://learn.example.net/"],
            ["called? [Learn the basics] ", ""], ["publishes the catalogue? ", ""],
            ["publishes the catalogue? ", "Écoles réunies"], ["SPDX identifier) [etalab-2.0] ", ""],
            ["in particular) [moodle] ", "none"],
        ])
        #expect(shown.contains("Give an absolute address, such as https://www.example.org\n"))
        #expect(shown.contains("This needs an answer, on one line.\n"))
        #expect(shown.hasSuffix("open export/index.html.\nstatus 0 left 0\n"))
        try expect("terminal")
    }

    @Test("on a terminal where the input ends, nothing is written")
    func endOfInput() throws {
        try writePlainSite()
        let shown = try converse([["called? [Learn the basics] ", ""], ["publishes the catalogue? ", nil]])
        #expect(shown.contains("[missing-answer]"))
        #expect(shown.hasSuffix("status 2 left 0\n"))
        #expect(!FileManager.default.fileExists(atPath: site + "/parcours.yml"))
    }

    @Test("parcours alone says what one can do, in the environment's language")
    func introduction() throws {
        let english = try Program.run()
        #expect(english.status == 0)
        #expect(english.output.hasPrefix("Parcours reads the course catalogue of a site, and makes of it what"))
        let french = try Program.run(environment: ["LC_ALL": "fr_FR.UTF-8"]).output
        for text in [english.output, french] {
            let commands = text.matches(of: /(?m)^ +parcours ([a-z]+)(?: (export|--for moodle|--format .+))?$/)
                .map { String($0.output.1) }
            #expect(commands == ["export", "export", "publish", "export"])
        }
        #expect(french.hasPrefix("Parcours lit le catalogue de formations d’un site, et en tire"))
    }
}
