import Foundation
import Testing
import TestSupport

/// What an author or an administrator gets wrong: the whole message and the exit status.
@Suite("Bad input, from the command line")
struct BadInputTests {
    private static let card = """
        {{ component("card", { title: "Module 1 - Les bases", url: "/module-1/", image: { src: "/img/un.svg", alt: "" } }) }}
        """
    private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>"

    /// A site with one parcours of one module, without fault, and the journal of an export before.
    private static let sound: [String: String] = [
        "content/parcours.md": "---\ntitle: Parcours\n---\n\(card)\n",
        "content/module-1.md": "---\ntitle: Module 1\ndate: 2026-01-05\n---\n## Déroulé\n\n1h à suivre.\n",
        "public/img/un.svg": svg, "public/img/deux.svg": svg,
        "parcours.yml":
            "site:\n  address: https://www.example.org\npublisher:\n  name: Service\nlicence: etalab-2.0\n",
        "parcours.journal.json":
            "{\"journal\": 2, \"modules\": {}, \"courses\": {\"former\": {\"keys\": [\"page:former\"]}}}\n",
    ]

    /// Exports the sound site with some files changed, removed (nil) or added.
    private func export(
        _ changes: [String: String?] = [:], bytes: [String: [UInt8]] = [:], _ arguments: String...,
        prepare: (TemporaryFolder) throws -> Void = { _ in }
    ) throws -> (result: CommandResult, made: Set<String>) {
        let folder = try TemporaryFolder()
        for (path, text) in Self.sound.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 })
        where changes[path] ?? "" != nil {
            try folder.write(text, to: "site/" + path)
        }
        for (path, content) in bytes { try folder.write(content, to: "site/" + path) }
        try prepare(folder)
        let result = try TestSupport.run(
            Program.path, ["export", "site", "--output", "out", "--as-of", "2026-11-16"] + arguments, in: folder.url,
            environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        let made =
            FileManager.default.fileExists(atPath: folder.path + "/out")
            ? try tree(folder.path + "/out").keys.sorted() : []
        return (result, Set(made))
    }

    @Test("a sound site is exported in silence")
    func sound() throws {
        let (result, made) = try export()
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(
            made.isSuperset(of: [
                "scorm-1.2/module-1.zip", "scorm-1.2/parcours.zip", "dataset/modules.csv", "dataset/modules.json",
                "feeds/parcours.rss.xml",
            ]))
    }

    @Test("a missing folder")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        let result = try TestSupport.run(
            Program.path, ["export", "nowhere", "--output", "out"], in: folder.url, environment: ["LC_ALL": "C"])
        #expect(
            result.errors == """
                error: “nowhere” is not a folder that can be read [missing-source-folder]
                  help: give the site's folder, the one that holds “content”

                """)
        #expect(result.status == 2)
    }

    @Test("an empty folder, in French by the environment")
    func emptyFolder() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/site", withIntermediateDirectories: true)
        let result = try TestSupport.run(
            Program.path, ["export", "site", "--output", "out"], in: folder.url, environment: ["LC_ALL": "fr_FR.UTF-8"])
        #expect(
            result.errors == """
                erreur: « site » n’a aucune page Markdown [no-page]
                  aide: donnez le dossier du site, celui qui contient « content », ou dites dans parcours.yml où sont ses pages

                """)
        #expect(result.status == 2)
    }

    @Test("a page with no card")
    func noCard() throws {
        let (result, made) = try export(["content/parcours.md": "---\ntitle: Parcours\n---\nRien encore.\n"])
        #expect(
            result.errors == """
                error: none of the 2 pages of “site/content” presents modules by cards [no-course]
                  help: a parcours is a page with cards: {{ component("card", { title: "…", url: "…" }) }}

                """)
        #expect(result.status == 2)
        #expect(made.isEmpty)
    }

    @Test("invalid YAML in a module's page: the module is exported from its card, the run tells")
    func invalidYAML() throws {
        let (result, made) = try export(["content/module-1.md": "---\ntitle: Module 1: les bases\n---\nTexte\n"])
        #expect(
            result.errors == """
                content/module-1.md:2:16: error: invalid YAML: mapping values are not allowed in this context [invalid-yaml]
                  2 | title: Module 1: les bases
                    |                ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
        #expect(result.status == 1)
        #expect(made.contains("dataset/modules.csv"))
    }

    @Test("an unclosed tag")
    func unclosedTag() throws {
        let (result, made) = try export([
            "content/module-1.md": "---\ntitle: Module 1\n---\nAvant\n{% if draft %}\nTexte\n"
        ])
        #expect(
            result.errors == """
                content/module-1.md:5:1: error: the tag “if” is not closed: {% endif %} is missing [template-syntax]
                  5 | {% if draft %}
                    | ^

                """)
        #expect(result.status == 1)
        #expect(made.contains("scorm-1.2/module-1.zip"))
    }

    @Test("a missing image")
    func missingImage() throws {
        let (result, made) = try export(["public/img/un.svg": String?.none])
        #expect(
            result.errors == """
                content/parcours.md:4:88: error: there is no image “public/img/un.svg” [missing-image]
                  4 | {{ component("card", { title: "Module 1 - Les bases", url: "/module-1/", image: { src: "/img/un.svg", alt: "" } }) }}
                    |                                                                                        ^
                  help: add the image, or correct its path; the export goes on without it

                """)
        #expect(result.status == 1)
        #expect(made.contains("scorm-1.2/module-1.zip"))
    }

    @Test("a card that leads to a page that doesn't exist")
    func missingPage() throws {
        let (result, made) = try export(["content/module-1.md": String?.none])
        #expect(
            result.errors == """
                content/parcours.md:4:60: error: the card leads to “https://www.example.org/module-1/”, a page that the folder doesn’t have [missing-page]
                  4 | {{ component("card", { title: "Module 1 - Les bases", url: "/module-1/", image: { src: "/img/un.svg", alt: "" } }) }}
                    |                                                            ^
                  help: correct the link or add the page; the module is exported without its content

                """)
        #expect(result.status == 1)
        #expect(!made.isEmpty)
    }

    @Test("a file that isn't UTF-8")
    func notUTF8() throws {
        let latin = Array("---\ntitle: Module 1\n---\n".utf8) + [0x44, 0xE9, 0x72, 0x6F, 0x75, 0x6C, 0xE9]
        let (result, made) = try export(bytes: ["content/module-1.md": latin])
        #expect(
            result.errors == """
                content/module-1.md:4:2: error: this file is not text in UTF-8 [not-utf-8]
                  4 | D�roul�
                    |  ^
                  help: save it as UTF-8

                """)
        #expect(result.status == 1)
        #expect(made.contains("dataset/modules.csv"))
    }

    @Test("a symbolic link out of the source folder is not followed")
    func symlinkOut() throws {
        let (result, made) = try export(["public/img/un.svg": String?.none]) { folder in
            try folder.write(Self.svg, to: "secret.svg")
            try FileManager.default.createDirectory(
                atPath: folder.path + "/site/public/img", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/site/public/img/un.svg", withDestinationPath: "../../../secret.svg")
        }
        #expect(
            result.errors.hasPrefix(
                "content/parcours.md:4:88: error: “public/img/un.svg” leads out of the source folder [outside-source]\n"
            ))
        #expect(result.errors.contains("help: replace the symbolic link by a copy of the file\n"))
        #expect(result.status == 1)
        #expect(made.contains("scorm-1.2/module-1.zip"))
    }

    @Test("one faulty module doesn't stop the others, unless the export is strict")
    func strict() throws {
        let (result, made) = try export(["public/img/un.svg": String?.none], "--strict")
        #expect(
            result.errors.hasSuffix(
                """
                error: the export is strict and found errors: nothing was written [strict-export]
                  help: mend them, or leave --strict out

                """))
        #expect(result.status == 1)
        #expect(made.isEmpty)
    }

    @Test("an unknown key of the configuration, with the nearest name")
    func unknownKey() throws {
        let (result, made) = try export(["parcours.yml": "licens: etalab-2.0\n"])
        #expect(
            result.errors == """
                parcours.yml:1:1: error: unknown key: “licens” [unknown-key]
                  1 | licens: etalab-2.0
                    | ^
                  help: did you mean “licence”?
                error: the configuration has errors: nothing was exported [invalid-configuration]
                  help: mend them and try again

                """)
        #expect(result.status == 2)
        #expect(made.isEmpty)
    }

    @Test("problems for programs are one JSON object a line")
    func json() throws {
        let (result, _) = try export(["public/img/un.svg": String?.none], "--diagnostics", "json")
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
        #expect(object["severity"] as? String == "error")
        #expect(object["id"] as? String == "missing-image")
        #expect(object["file"] as? String == "content/parcours.md")
        #expect(object["line"] as? Int == 4)
        #expect(object["column"] as? Int == 88)
    }
}
