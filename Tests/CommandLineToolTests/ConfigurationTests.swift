import Foundation
import Testing
import TestSupport

/// What `parcours.yml` can say: select, exclude, rename, complete.
@Suite("The configuration")
struct ConfigurationTests {
    private static let pages = [
        "content/a.md": "---\ntitle: Parcours A\n---\n"
            + "{{ component(\"card\", { title: \"Module 1\", url: \"/un/\" }) }}\n"
            + "{{ component(\"card\", { title: \"Module 2\", badges: [\"Sortie avril 2027\"] }) }}\n",
        "content/b.md":
            "---\ntitle: Parcours B\n---\n{{ component(\"card\", { title: \"Fiche\", url: \"/deux/\" }) }}\n",
        "content/un.md": "---\ntitle: Un\n---\n## Au menu\n\n- Choisir\n- Publier\n",
        "content/deux.md": "---\ntitle: Deux\n---\nTexte.\n",
    ]

    /// What `inspect --json` shows of a site with this configuration, by paths such as `modules.0.title`.
    private func inspect(_ configuration: String, _ names: String...) throws -> (shown: [String], errors: String) {
        let folder = try TemporaryFolder()
        for (path, text) in Self.pages { try folder.write(text, to: "site/" + path) }
        try folder.write(configuration, to: "site/parcours.yml")
        let result = try TestSupport.run(
            Program.path, ["inspect", "site", "--json", "--as-of", "2026-11-16"], in: folder.url,
            environment: ["LC_ALL": "C"])
        try folder.write(result.output, to: "shown.json")
        let script = """
            import json, sys
            root = json.load(open(sys.argv[1]))
            for name in sys.argv[2:]:
                value = root
                for part in name.split("."):
                    value = value[int(part)] if isinstance(value, list) else value.get(part)
                print(json.dumps(value, ensure_ascii=False))
            """
        guard !result.output.isEmpty else { return ([], result.errors) }
        let values = try run("python3", ["-c", script, folder.path + "/shown.json"] + names)
        #expect(values.errors == "")
        return (values.output.split(separator: "\n").map(String.init), result.errors)
    }

    @Test("without one, the cards tell which pages are courses")
    func none() throws {
        #expect(try inspect("", "courses.0.title", "modules.0.title").shown == ["\"Parcours A\"", "\"Module 1\""])
    }

    @Test("it names the pages that are courses")
    func selectsPages() throws {
        let (shown, errors) = try inspect("site:\n  courses: [content/b.md]\n", "courses.0.title", "modules.0.title")
        #expect(shown == ["\"Parcours B\"", "\"Fiche\""])
        #expect(errors == "")
    }

    @Test("a page it names that is none, or has no card, is a fault")
    func wrongPages() throws {
        let (_, errors) = try inspect(
            "site:\n  courses: [content/a.md, content/c.md, content/un.md]\n", "courses.0.title")
        #expect(
            errors == """
                error: “content/c.md” is no page of the site [no-course-page]
                  help: correct “site.courses” in parcours.yml: paths from the site’s folder
                error: “content/un.md” has neither a card nor a link to a module [no-course-page]
                  help: correct “site.courses” in parcours.yml: paths from the site’s folder

                """)
    }

    @Test("it says what a heading of the site's own means")
    func headings() throws {
        let (shown, _) = try inspect("headings:\n  objectives: [Au menu]\n", "modules.0.objectives")
        #expect(shown == ["[\"Choisir\", \"Publier\"]"])
    }

    @Test("it completes a module, each fact with its place, before what the pages say")
    func completes() throws {
        let configuration = """
            modules:
              - match: un
                title: Un nouveau titre
                summary: Ce que le module apprend.
                duration: { least: 45, most: 60 }
                audience: [Tout le monde]
                prerequisites: []
                platform: https://lms.example.org/catalog/12
                released-on: 2026-02-03
                modified-on: 2026-04-05
                version: 2
              - match: title:module-2
                identifier: suite
                exclude: false
            """
        let (shown, errors) = try inspect(
            configuration, "modules.0.title", "modules.0.duration", "modules.0.prerequisites",
            "modules.0.provenance.duration", "modules.0.release.released-on", "modules.0.release.modified-on",
            "modules.0.version", "modules.1.identifier")
        #expect(errors == "")
        #expect(
            shown == [
                "\"Un nouveau titre\"", "{\"least\": 45, \"most\": 60}", "[]",
                "\"configuration parcours.yml:5:15\"", "\"2026-02-03\"", "\"2026-04-05\"", "\"2\"", "\"suite\"",
            ])
    }

    @Test("it leaves modules and courses out")
    func excludes() throws {
        let configuration =
            "modules:\n  - match: un\n    exclude: true\ncourses:\n  - match: a\n    title: Autre titre\n"
        let (shown, errors) = try inspect(configuration, "modules.0.title", "courses.0.title")
        #expect(shown == ["\"Module 2\"", "\"Autre titre\""])
        #expect(errors == "")
    }

    @Test("a value that is not what its key wants is told where it stands")
    func wrongValues() throws {
        let (_, errors) = try inspect("modules:\n  - match: un\n    duration: long\n    released-on: mars 2026\n")
        #expect(
            errors.hasPrefix(
                """
                parcours.yml:4:18: error: “modules.released-on” wants a date, such as 2026-03-10 [invalid-setting]
                  4 |     released-on: mars 2026
                    |                  ^
                parcours.yml:3:15: error: “modules.duration” wants minutes, such as 75, or { least: 75, most: 120 } [invalid-setting]
                  3 |     duration: long
                    |               ^
                """))
    }

    @Test("an entry that is about nothing is told")
    func aboutNothing() throws {
        let (_, errors) = try inspect("modules:\n  - match: trois\n", "courses.0.title")
        #expect(
            errors == """
                parcours.yml:2:12: warning: nothing in the catalogue matches “trois” [amendment-about-nothing]
                  2 |   - match: trois
                    |            ^
                  help: give an identifier, a page’s name, the platform’s identifier or a title

                """)
    }

    @Test("a setting of the command line goes before the file's")
    func settings() throws {
        let folder = try TemporaryFolder()
        for (path, text) in Self.pages { try folder.write(text, to: "site/" + path) }
        try folder.write("title: Du fichier\nsite:\n  address: https://www.example.org\n", to: "site/parcours.yml")
        let result = try TestSupport.run(
            Program.path,
            [
                "export", "site", "--output", "out", "--as-of", "2026-11-16", "--set", "title=De la ligne", "--set",
                "scorm-1.2.mastery-score=80", "--set", "publisher.name=Service", "--set", "licence=etalab-2.0",
            ],
            in: folder.url, environment: ["LC_ALL": "C"])
        #expect(
            result.errors == """
                content/a.md:4:31: note: nothing says when “Module 1” came out: its announcement has no date \
                [unknown-release-date]
                  4 | {{ component("card", { title: "Module 1", url: "/un/" }) }}
                    |                               ^
                  help: give “released-on” in parcours.yml, or take the site’s history with --history

                """)
        #expect(try folder.text("out/feeds/parcours.rss.xml").contains("<title>De la ligne</title>"))
        let manifest = try run("unzip", ["-p", folder.path + "/out/scorm-1.2/un.zip", "imsmanifest.xml"])
        #expect(manifest.output.contains("<adlcp:masteryscore>80</adlcp:masteryscore>"))
        let wrong = try TestSupport.run(
            Program.path, ["export", "site", "--output", "out", "--set", "licence"], in: folder.url,
            environment: ["LC_ALL": "C"])
        #expect(
            wrong.errors == """
                error: --set wants KEY=VALUE, not “licence” [invalid-setting]
                  help: write for example --set licence=etalab-2.0

                """)
        #expect(wrong.status == 2)
    }
}

/// What the configuration says of feeds.
@Suite("The settings of feeds")
struct FeedSettingsTests {
    private func export(_ settings: [String]) throws -> (files: [String: Data], result: CommandResult) {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: Project.root.appending(path: "samples/parcours.journal.json"),
            to: folder.url.appending(path: "journal.json"))
        let arguments =
            ["--journal", folder.path + "/journal.json"]
            + ["rss", "atom", "json-feed"].flatMap { ["--format", $0] } + settings.flatMap { ["--set", $0] }
        let result = try TestSupport.run(
            Program.path,
            ["export", Project.root.path + "/samples", "--output", folder.path + "/out", "--as-of", "2026-11-16"]
                + arguments, environment: ["LC_ALL": "C"])
        return (result.status == 2 ? [:] : try tree(folder.path + "/out"), result)
    }

    @Test("what `feeds` says holds for every form, and a form's own section goes before it")
    func sections() throws {
        let (files, result) = try export([
            "feeds.base-address=https://flux.example.org", "feeds.items=1", "feeds.upcoming=true", "atom.items=2",
            "json-feed.hub=https://hub.example.org/",
        ])
        #expect(result.errors == "")
        #expect(
            result.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.prefix { $0 != "," } } == [
                "  feeds/  RSS 2.0: 4 files", "  feeds/  Atom 1.0: 4 files", "  feeds/  JSON Feed 1.1: 4 files",
            ])
        func text(_ name: String) throws -> String {
            String(decoding: try #require(files["feeds/" + name]), as: UTF8.self)
        }
        #expect(try text("parcours.rss.xml").matches(of: /<item>/).count == 1)
        #expect(try text("parcours.atom.xml").matches(of: /<entry/).count == 2)
        #expect(try text("parcours.atom.xml").contains("https://flux.example.org/parcours.atom.xml"))
        #expect(try text("upcoming.feed.json").contains("https://hub.example.org/"))
        #expect(try !text("upcoming.rss.xml").contains("hub"))
    }

    @Test("a wrong value is told")
    func wrong() throws {
        let (_, result) = try export(["feeds.days=soon", "feeds.item=3"])
        #expect(
            result.errors == """
                --set:1:1: error: “feeds.days” wants a whole number, at least 1 [invalid-setting]
                --set:1:1: error: unknown key: “feeds.item” [unknown-key]
                  help: did you mean “items”?
                error: the configuration has errors: nothing was exported [invalid-configuration]
                  help: mend them and try again

                """)
    }
}
