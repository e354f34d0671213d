import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// `parcours init` on sites in other conventions than the samples': it finds its way, or says what to type next.
@Suite("A first configuration of unusual sites")
struct UnusualSiteTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func start(_ arguments: String..., in path: String = "site") throws -> CommandResult {
        try run(
            Program.path, ["init", "--yes", "--publisher", "P", "--as-of", "2026-11-16"] + arguments,
            in: folder.url.appending(path: path), environment: ["LC_ALL": "C", "NO_COLOR": ""])
    }

    private func export() throws -> CommandResult {
        try run(
            Program.path, ["export", "--as-of", "2026-11-16", "--format", "scorm-1.2"],
            in: folder.url.appending(path: "site"), environment: ["LC_ALL": "C", "NO_COLOR": ""])
    }

    /// The command that a message proposes, as it is to be typed.
    private func proposed(by result: CommandResult) throws -> String {
        try #require(result.errors.firstMatch(of: /(parcours init[^;(\n]*[^;(\n ])/)?.output.1).description
    }

    /// Runs what a message proposes, with the answers that nobody can be asked for.
    private func follow(_ command: String, in path: String = "site") throws -> CommandResult {
        let programs = URL(filePath: Program.path).deletingLastPathComponent().path
        let script = "PATH=\(programs):$PATH; \(command) --yes --publisher P --as-of 2026-11-16"
        return try run(
            "bash", ["-c", script], in: folder.url.appending(path: path),
            environment: ["LC_ALL": "C.UTF-8", "NO_COLOR": ""])
    }

    @Test(
        "nothing is written through a link that leads out of the site",
        arguments: ["parcours.yml", "parcours.schema.json"])
    func linkOut(name: String) throws {
        try FileManager.default.copyItem(atPath: Project.root.path + "/samples", toPath: folder.path + "/site")
        try folder.write("precious", to: "elsewhere")
        try? FileManager.default.removeItem(atPath: folder.path + "/site/parcours.yml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/site/" + name, withDestinationPath: "../elsewhere")
        let result = try start("--force", "--licence", "etalab-2.0")
        #expect(result.status == 2)
        #expect(
            result.errors == """
                \(name): error: “\(name)” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of the file

                """)
        #expect(try folder.text("elsewhere") == "precious")
        #expect(
            FileManager.default.fileExists(atPath: folder.path + "/site/parcours.yml") == (name == "parcours.yml"))
    }

    @Test("folders that Eleventy's configuration names are found, and an export needs no option")
    func otherFolders() throws {
        try folder.write(
            """
            // dir: { input: "nowhere" }
            export default function (eleventyConfig) {
              eleventyConfig.addPassthroughCopy({ "site/img": "img" });
              return { dir: { input: "./site", includes: "parts", "data": 'facts', output: "dist" } };
            }
            """, to: "site/eleventy.config.mjs")
        try folder.write("{\"url\": \"https://school.example.org\"}", to: "site/site/facts/metadata.json")
        try folder.write(
            "{% macro module(t, u) %}{{ component(\"card\", { title: \"Module \" + t, url: u }) }}{% endmacro %}",
            to: "site/site/parts/cards.njk")
        try folder.write(
            "---\ntitle: Learn\n---\n{% from \"cards.njk\" import module %}\n{{ module(\"A\", \"/a/\") }}\n",
            to: "site/site/learn.md")
        try folder.write("---\ntitle: A\n---\nDuration: 1 hour\n", to: "site/site/a.md")
        let result = try start("--licence", "CC-BY-4.0")
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(
            try folder.text("site/parcours.yml").contains(
                """

                site:
                  # address: "https://school.example.org"
                  # The folders of pages, templates and data, by Eleventy’s own configuration.
                  content: "site"
                  includes: "site/parts"
                  data: "site/facts"

                """))
        #expect(try export().status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/site/export/scorm-1.2/a.zip"))
    }

    @Test(
        "Eleventy's configuration is read as far as it is written out",
        arguments: [
            ("module.exports = { dir: { input: \"src\", output: \"dist\" } };", "src", nil),
            (
                "export const config = {\n  dir: {\n    input: 'pages/',\n    includes: '../parts',\n  },\n};", "pages",
                "../parts"
            ),
            (
                "eleventyConfig.setInputDirectory(\"views\"); eleventyConfig.setIncludesDirectory(`inc`);", "views",
                "inc"
            ),
            ("return { dir: { input: folder } };", nil, nil),
            ("/* dir: { input: \"old\" } */ module.exports = () => ({});", nil, nil),
            ("module.exports = { dir: { input: \".\" } };", "", nil),
        ] as [(String, String?, String?)])
    func setup(script: String, input: String?, includes: String?) {
        let setup = EleventySetup(reading: script)
        #expect(setup.input == input)
        #expect(setup.includes == includes)
    }

    @Test("a site further down is named, with the command that works there")
    func monorepo() throws {
        try folder.write("{}", to: "site/package.json")
        try folder.write("module.exports = {};", to: "site/node_modules/x/.eleventy.js")
        try folder.write("module.exports = {};", to: "site/apps/my web/.eleventy.js")
        try folder.write(
            "---\ntitle: C\n---\n{{ component(\"card\", { title: \"Module 1\" }) }}\n",
            to: "site/apps/my web/content/c.md")
        let result = try start()
        #expect(result.status == 2)
        #expect(
            result.errors == """
                error: the site isn’t in “.” itself, but further down: apps/my web [site-inside]
                  help: run: parcours init 'apps/my web'

                """)
        let followed = try follow(try proposed(by: result) + " --address https://a.example.org")
        #expect(followed.status == 0, "\(followed.errors)")
        #expect(followed.output.contains("\nWhat next: cd 'apps/my web' && parcours export\n"))
    }

    @Test("pages with cards that don't look like modules' are proposed, and the proposal works")
    func otherCards() throws {
        try folder.write(
            "---\ntitle: Été\n---\n{{ component(\"card\", { title: \"À la plage\", url: \"/plage/\" }) }}\n",
            to: "site/content/un été.md")
        try folder.write("---\ntitle: À la plage\n---\nRien.\n", to: "site/content/plage.md")
        let result = try start("--address", "https://a.example.org")
        #expect(result.status == 2)
        #expect(
            result.errors == """
                error: none of the 2 pages of “./content” presents modules by cards [no-course]
                  help: these pages have cards; name those that are courses: parcours init --course 'content/un été.md'

                """)
        let followed = try follow(try proposed(by: result) + " --address https://a.example.org")
        #expect(followed.status == 0, "\(followed.errors)")
    }

    @Test("a site without any card is asked for the page that links to its modules, and the proposal works")
    func plainLinks() throws {
        try folder.write("---\ntitle: Home\n---\nHello.\n", to: "site/index.md")
        try folder.write("---\ntitle: Data\n---\n- [One](/one/)\n- [Two](/two/)\n", to: "site/training/data.md")
        try folder.write("---\ntitle: One\n---\nDuration: 1 hour\n", to: "site/one.md")
        try folder.write("---\ntitle: Two\n---\nDuration: 2 hours\n", to: "site/two.md")
        let result = try start("--address", "https://a.example.org")
        #expect(result.status == 2)
        #expect(try proposed(by: result) == "parcours init --course training/data.md")
        let followed = try follow(try proposed(by: result) + " --address https://a.example.org")
        #expect(followed.status == 0, "\(followed.errors)")
        #expect(followed.output.contains("\nData\n  out  One\n  out  Two\n"))
        #expect(try export().status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/site/export/scorm-1.2/one.zip"))
    }

    @Test("a page that is named and isn't there, or leads to no module, is told with what to do")
    func namedInVain() throws {
        try folder.write("---\ntitle: Data\n---\nNothing.\n", to: "site/training/data.md")
        let missing = try start("--course", "training/dta.md")
        #expect(
            missing.errors == """
                error: “training/dta.md” is no page of the site [no-course-page]
                  help: did you mean “training/data.md”?

                """)
        let empty = try start("--course", "training/data.md")
        #expect(
            empty.errors == """
                error: “training/data.md” has neither a card nor a link to a module [no-course-page]
                  help: present each module there by a card, {{ component("card", { title: "…", url: "…" }) }}, or by a link to its page

                """)
        #expect([missing.status, empty.status] == [2, 2])
    }
}
