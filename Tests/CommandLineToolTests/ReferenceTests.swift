import Foundation
import TestSupport
import Testing

/// The references of diagnostics and of the configuration are made from the sources.
///
/// `PARCOURS_RECORD_GOLDENS=1` writes them.
@Suite("References", .enabled(if: Judge.has("python3"), "needs python3"))
struct ReferenceTests {
    private static let records = ProcessInfo.processInfo.environment["PARCOURS_RECORD_GOLDENS"] != nil

    private func compare(_ page: String, madeBy script: String, _ arguments: [String]) throws {
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/" + script).path
        let made = try run("python3", ["-B", script] + arguments)
        #expect(made.errors == "")
        let file = Project.root.appending(path: "docs/" + page)
        if Self.records { try made.output.write(to: file, atomically: true, encoding: .utf8) }
        #expect(made.output == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test("that of the configuration is what its schema says")
    func configuration() throws {
        let schema = Project.root.appending(path: "schemas/parcours.schema.json").path
        try compare("configuration.md", madeBy: "list_configuration.py", [schema])
    }

    @Test("that of diagnostics is what the sources say")
    func diagnostics() throws {
        let table = try Program.run("formats", "--markdown", "--language", "en").output
        let formats = table.matches(of: /(?m)^\| `([a-z0-9.-]+)`/).map { String($0.output.1) }
        #expect(formats.count > 10)
        try compare("diagnostics.md", madeBy: "list_diagnostics.py", [Project.root.path] + formats)
    }

    @Test("every identifier that the tests see told is in that of diagnostics, each with its message")
    func complete() throws {
        let reference = try String(contentsOf: Project.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
        let rows = reference.matches(
            of: /(?m)^\| `([a-z0-9-]+)` \| (error|warning|note) \| ([^|]|\\\|)+ \| ([^|]|\\\|)+ \|$/)
        #expect(rows.count == reference.matches(of: /(?m)^\| `/).count)
        let known = Set(rows.map { $0.output.1 })
        let tests = Project.root.appending(path: "Tests")
        let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path).filter { $0.hasSuffix(".swift") }
        // Nunjucks has hosts with problems of their own in its tests, documents a purpose.
        for file in files where !["HostTests.swift", "DocumentSectionTests.swift"].contains(where: file.hasSuffix) {
            let text = try String(contentsOf: tests.appending(path: file), encoding: .utf8)
            for told in text.matches(of: /(?:error|warning|note|erreur|avertissement): .* \[([a-z]+(?:-[a-z0-9]+)+)\]/)
            {
                #expect(known.contains(told.output.1), "\(file): \(told.output.1)")
            }
        }
    }
}
