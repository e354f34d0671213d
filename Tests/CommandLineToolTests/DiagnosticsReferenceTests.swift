import Foundation
import TestSupport
import Testing

/// The reference of diagnostics is made from the sources.
///
/// `PARCOURS_RECORD_GOLDENS=1` writes it.
@Suite("The reference of diagnostics", .enabled(if: Judge.has("python3"), "needs python3"))
struct DiagnosticsReferenceTests {
    private static let file = Project.root.appending(path: "docs/diagnostics.md")

    @Test("it is what the sources say")
    func fresh() throws {
        let table = try Program.run("formats", "--markdown", "--language", "en").output
        let formats = table.matches(of: /(?m)^\| `([a-z0-9.-]+)`/).map { String($0.output.1) }
        #expect(formats.count > 10)
        let script = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/list_diagnostics.py").path
        let made = try run("python3", ["-B", script, Project.root.path] + formats)
        #expect(made.errors == "")
        if ProcessInfo.processInfo.environment["PARCOURS_RECORD_GOLDENS"] != nil {
            try made.output.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(made.output == (try String(contentsOf: Self.file, encoding: .utf8)))
    }

    @Test("it has every identifier that the tests see told, each with its message")
    func complete() throws {
        let reference = try String(contentsOf: Self.file, encoding: .utf8)
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
