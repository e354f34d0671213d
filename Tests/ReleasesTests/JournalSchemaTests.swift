import CourseCatalogue
import Diagnostics
import Releases
import TestSupport
import Testing

@Suite("The JSON Schema of journals", .enabled(if: Judge.hasPython, "run `make judges` first"))
struct JournalSchemaTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What the schema says of journals, a line each.
    private func verdicts(_ paths: [String]) throws -> [String] {
        let script = Project.root.path + "/Tests/CatalogueFileTests/Judges/validate.py"
        let schema = Project.root.path + "/schemas/journal.schema.json"
        let result = try run(Judge.python, [script, schema] + paths)
        #expect(result.errors.suffix(500) == "")
        return result.output.split(separator: "\n").map(String.init)
    }

    /// A journal with every key of the form.
    private func whole() throws -> String {
        var seen = try module("m", .released, on: "2025-03-10", modifiedOn: "2025-03-01", version: "2")
        seen.summary = Fact("a", Provenance(.field))
        let fingerprint = String(repeating: "0", count: 32)
        var journal = Journal().recording(
            Catalogue(modules: [seen]), on: try day("2025-03-11"), revision: "4f2c"
        ) { _ in fingerprint }
        (seen.version, seen.summary) = (Fact("3", Provenance(.field)), nil)
        journal = journal.recording(Catalogue(modules: [seen]), on: try day("2025-04-11")) { _ in fingerprint }
        journal.modules[seen.identifier]?.aliases = [try identifier("former")]
        journal.modules[seen.identifier]?.courses = [try identifier("c")]
        journal.courses[try identifier("c")] = Journal.Entry(keys: [IdentityKey(.page, "c")])
        return String(decoding: journal.serialised(), as: UTF8.self)
    }

    @Test("what the tool writes is valid, and so are an empty journal and that of the samples")
    func valid() throws {
        try folder.write(Journal().serialised(), to: "empty.json")
        try folder.write(try whole(), to: "whole.json")
        let files = [
            folder.path + "/empty.json", folder.path + "/whole.json",
            Project.root.path + "/samples/parcours.journal.json",
        ]
        #expect(try verdicts(files) == ["ok", "ok", "ok"])
    }

    @Test("what the reader refuses, the schema refuses too")
    func mutations() throws {
        let base = try whole()
        var files: [String] = []
        for (number, mutation) in Self.mutations.enumerated() {
            #expect(base.contains(mutation.0), "\(mutation)")
            let text = base.replacing(mutation.0, with: mutation.1, maxReplacements: 1)
            #expect(throws: FatalDiagnostic.self, "\(mutation)") { try Journal(reading: text, file: "j.json") }
            try folder.write(text, to: "\(number).json")
            files.append(folder.path + "/\(number).json")
        }
        for (verdict, mutation) in zip(try verdicts(files), Self.mutations) {
            #expect(verdict.hasPrefix("fault "), "the schema takes \(mutation)")
        }
    }

    /// A change that makes a journal wrong, as what is replaced and by what.
    static let mutations = [
        ("\"journal\": 2", "\"journal\": 3"), ("\"journal\": 2", "\"journal\": \"2\""), ("\"m\": {", "\"M\": {"),
        ("\"former\"", "\"Former\""), ("  \"c\"", "  \"C\""), ("\"page:m\"", "\"pages:m\""),
        ("\"released\", \"d", "\"out\", \"d"),
        ("\"seen\": \"2025-03-11\"", "\"seen\": \"2025-02-30\""), ("\"seen\": \"2025-03-11\", ", ""),
        ("\"date\": \"2025-03-10\"", "\"date\": \"mars 2025\""), ("\"manner\": \"field\"", "\"manner\": \"told\""),
        ("\"fact\": \"summary\"", "\"fact\": \"lead\""), ("\"fact\": \"title\", ", ""),
    ]
}
