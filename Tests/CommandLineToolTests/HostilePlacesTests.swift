import Foundation
import TestSupport
import Testing

/// What stands in the place of the tool's own files in a site that somebody else made.
@Suite("Pipes, devices and links in the place of files", .timeLimit(.minutes(20)))
struct HostilePlacesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "---\ntitle: Parcours\n---\n{{ component(\"card\", { title: \"Module 1\", url: \"/m/\" }) }}\n",
            to: "site/content/parcours.md")
        try folder.write("---\ntitle: Un\n---\nTexte.\n", to: "site/content/m.md")
        try folder.write("not: [a configuration\n", to: "secret.yml")
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + path, withDestinationPath: target)
    }

    private func makePipe(_ path: String) { #expect(mkfifo(folder.path + "/" + path, 0o600) == 0) }

    private func makeEmpty(_ path: String, byteCount: Int) throws {
        try folder.write("", to: path)
        #expect(truncate(folder.path + "/" + path, byteCount) == 0)
    }

    private func refusal(_ arguments: String...) throws -> String {
        let result = try TestSupport.run(
            Program.path, ["export", "site", "--output", "out", "--as-of", "2026-11-16"] + arguments, in: folder.url,
            environment: ["LC_ALL": "C", "NO_COLOR": "1"])
        #expect(result.status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
        return result.errors
    }

    @Test("a configuration that is a link out of the site is not read")
    func linkedConfiguration() throws {
        try link("site/parcours.yml", to: "../secret.yml")
        #expect(
            try refusal() == """
                parcours.yml: error: “parcours.yml” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of the file

                """)
        // Who names it has chosen it.
        #expect(try refusal("--config", "site/parcours.yml").contains("[invalid-yaml]"))
    }

    @Test("a configuration that is a pipe is not waited for, one without end not read to its end")
    func endlessConfiguration() throws {
        makePipe("site/parcours.yml")
        #expect(try refusal().contains("“parcours.yml” is not a file [not-a-file]"))
        try FileManager.default.removeItem(atPath: folder.path + "/site/parcours.yml")
        try makeEmpty("site/parcours.yml", byteCount: 1 << 40)
        #expect(try refusal().contains("[yaml-limit]"))
        #expect(try refusal("--config", "site/parcours.yml").contains("larger than 67108864 bytes [file-too-large]"))
        #expect(try refusal("--config", "/dev/zero").contains("larger than 67108864 bytes [file-too-large]"))
    }

    @Test("a journal that nobody named, or an export’s dataset, that is a link out of its folder is not read")
    func linkedJournal() throws {
        let secret = "precious: not a journal\n"
        try folder.write(secret, to: "secret.json")
        func expectRefusal(_ errors: String, of file: String) {
            #expect(
                errors == """
                    \(file): error: “\(file)” leads out of the source folder [outside-source]
                      help: replace the symbolic link by a copy of the file

                    """)
        }
        try folder.write("title: T\n", to: "site/parcours.yml")
        try link("site/parcours.journal.json", to: "../secret.json")
        let shown = folder.path + "/site/parcours.journal.json"
        expectRefusal(try refusal(), of: shown)
        // Who names it has chosen it.
        #expect(try refusal("--journal", "site/parcours.journal.json").contains("[invalid-json]"))
        for command in ["show", "verify", "mend"] {
            let result = try Program.run("journal", command, "site", in: folder.url)
            #expect(result.status == 2)
            expectRefusal(result.errors, of: "site/parcours.journal.json")
        }
        try folder.write("{}", to: "old/export.json")
        try folder.write("{}", to: "old/dataset/kept")
        try link("old/dataset/modules.json", to: "../../secret.json")
        let difference = try Program.run("diff", "old", "old", in: folder.url)
        #expect(difference.status == 2)
        expectRefusal(difference.errors, of: "old/dataset/modules.json")
        #expect(try folder.text("secret.json") == secret)
    }

    @Test("a journal that is a pipe, a device or larger than any is refused at once")
    func endlessJournal() throws {
        try folder.write("site:\n  address: https://www.example.org\n", to: "site/parcours.yml")
        makePipe("site/parcours.journal.json")
        let told = try refusal(), file = folder.path + "/site/parcours.journal.json"
        #expect(
            told == """
                \(file): error: “\(file)” can't be read [unreadable-file]
                  help: give a file that you can read, or correct its name

                """)
        try FileManager.default.removeItem(atPath: folder.path + "/site/parcours.journal.json")
        try link("site/parcours.journal.json", to: "/dev/zero")
        #expect(try refusal().contains("[outside-source]"))
        #expect(try refusal("--journal", "site/parcours.journal.json").contains("[unreadable-file]"))
        try FileManager.default.removeItem(atPath: folder.path + "/site/parcours.journal.json")
        try makeEmpty("site/parcours.journal.json", byteCount: 1 << 40)
        #expect(try refusal().contains("larger than 1073741824 bytes [file-too-large]"))
    }

    @Test("what a killed export seems to have left is passed over where it is a pipe or endless")
    func endlessPendingJournal() throws {
        try folder.write("site:\n  address: https://www.example.org\n", to: "site/parcours.yml")
        makePipe("site/.parcours.journal.json.parcours-next")
        let result = try Program.run(
            "export", "site", "--output", "out", "--as-of", "2026-11-16", "--format", "rss", in: folder.url)
        #expect(result.status == 0, "\(result.errors)")
    }
}
