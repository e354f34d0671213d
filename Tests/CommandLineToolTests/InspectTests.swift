import Foundation
import Interchange
import TestSupport
import Testing

@Suite("Inspecting a source")
struct InspectTests {
    private func inspect(_ source: String, _ arguments: String...) throws -> CommandResult {
        try TestSupport.run(
            Program.path, ["inspect", source, "--as-of", "2026-11-16"] + arguments,
            environment: ["LC_ALL": "C", "NO_COLOR": ""])
    }

    @Test("the samples, whole")
    func samples() throws {
        let folder = try TemporaryFolder()
        let result = try inspect(
            Project.root.path + "/samples", "--language", "fr", "--journal", folder.path + "/journal.json")
        #expect(result.errors == "")
        #expect(result.status == 0)
        let golden = Golden("CommandLineToolTests/Goldens/inspect-samples.txt")
        #expect(try result.output == golden.expected(insteadOf: result.output))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test("the catalogue file of the samples, whole")
    func catalogueFile() throws {
        let result = try inspect(Project.root.path + "/samples/catalogue")
        #expect(result.errors == "")
        #expect(result.status == 0)
        let golden = Golden("CommandLineToolTests/Goldens/inspect-catalogue.txt")
        #expect(try result.output == golden.expected(insteadOf: result.output))
    }

    @Test("the real page, whole", .enabled(if: Project.hasShared, "needs ../shared"))
    func realPage() throws {
        let result = try inspect(try Project.shared("real/ecoresponsable").path)
        #expect(result.status == 0)
        #expect(result.errors.matches(of: /\[([a-z-]+)\]\n/).map { String($0.output.1) } == Self.doubts)
        let shortened = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(Self.shortened)
        let transcript = shortened.joined(separator: "\n")
        let golden = Golden("CommandLineToolTests/Goldens/inspect-real-page.txt")
        #expect(try transcript == golden.expected(insteadOf: transcript))
    }

    private static let doubts = ["link-to-missing-page", "contradicting-counts", "past-its-limit", "overdue-release"]

    /// A line of the transcript; a sentence of the page by its start, its length and its digest, since the page's texts
    /// are its authors'.
    private static func shortened(_ line: Substring) -> String {
        let (label, value) = (line.prefix(20), line.dropFirst(20))
        let isValue = label.hasSuffix("  ") && value.first != " " && !value.hasPrefix("←")
        guard isValue, value.count > 45, value.contains(" ") else { return String(line) }
        var digest = SHA256()
        digest.update(Array(value.utf8))
        return "\(label)\(value.prefix(24))… (\(value.count) characters, \(digest.hexadecimal().prefix(8)))"
    }

    @Test("as JSON it is the file that a conversion writes")
    func json() throws {
        let folder = try TemporaryFolder()
        let samples = Project.root.path + "/samples"
        let printed = try inspect(samples, "--json")
        #expect(printed.errors == "")
        _ = try Program.run("convert", samples, "--output", folder.path + "/out", "--as-of", "2026-11-16")
        #expect(try printed.output == folder.text("out/catalogue.json"))
    }

    @Test("faults are told on standard error, and end it with status 1; what can't be read with status 2")
    func faults() throws {
        let folder = try TemporaryFolder()
        try folder.write("courses:\n  - title: A\n    modules:\n      - title: B\n        quizz: true\n", to: "a.yml")
        let faulty = try inspect(folder.path + "/a.yml")
        #expect(faulty.status == 1)
        #expect(
            faulty.output.hasPrefix("1 course and 1 module (out: 0, announced: 1, withdrawn: 0), as of 2026-11-16\n"))
        #expect(
            faulty.errors == """
                a.yml:5:9: error: unknown key: “courses.modules.quizz” [unknown-key]
                  5 |         quizz: true
                    |         ^
                  help: did you mean “quiz”?

                """)
        let missing = try inspect(folder.path + "/nowhere")
        #expect(missing.status == 2)
        #expect(missing.output == "")
    }

    @Test("content can't drive the terminal")
    func controls() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "{\"courses\":[{\"title\":\"A\\u001b[31m\",\"summary\":\"x\\ny\\u202e\",\"modules\":[{\"title\":\"B\\u0007\"}]}]}",
            to: "a.json")
        let result = try inspect(folder.path + "/a.json")
        #expect(result.output.contains("A\\u{1B}[31m"))
        #expect(result.output.contains("x y\\u{202E}"))
        #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
}
