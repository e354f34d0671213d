import Diagnostics
import Interchange
import Synchronization
import Testing

/// Files that are made at once.
struct JointFilesTests {
    /// Counts how often something is done.
    private final class Counter: Sendable {
        private let value = Mutex(0)

        var count: Int { value.withLock { $0 } }

        func add() { value.withLock { $0 += 1 } }
    }

    private let fixture: ExportFixture
    private let counter = Counter()

    init() throws {
        fixture = try ExportFixture()
    }

    /// Files `a` and `b` of two pieces each, whose making may break off.
    private func files(breaksOff: Bool = false) -> JointFiles {
        JointFiles { [counter] names, piece, _ in
            counter.add()
            for part in ["1", "2"] {
                for name in names.sorted() { try piece(name, Array((name + part).utf8)) }
                if breaksOff { throw FatalDiagnostic(Diagnostic(.error, "broken", BilingualText("broken"))) }
            }
        }
    }

    private func artifacts(_ names: [String], of files: JointFiles) -> [Artifact] {
        names.map { Artifact(path: $0 + ".txt", joint: JointFile($0, of: files)) }
    }

    private func texts() throws -> [String: String] {
        try fixture.tree().filter { $0.key != "export.json" }.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `files that follow each other are made in one go`() throws {
        let result = try fixture.export(
            artifacts(["b", "a"], of: files()) + [Artifact(path: "c.txt", text: "c")], workers: 1)
        #expect(result.diagnostics.isEmpty)
        #expect(try texts() == ["a.txt": "a1a2", "b.txt": "b1b2", "c.txt": "c"])
        #expect(result.files.map(\.byteCount) == [4, 4, 1])
        #expect(counter.count == 1)
    }

    @Test func `one that is refused leaves the others, and one alone is made alone`() throws {
        let taken = [Artifact(path: "b.txt", text: "c")]
        let result = try fixture.export(taken + artifacts(["a", "b"], of: files()), workers: 1)
        #expect(result.diagnostics.map(\.id) == ["artifact-left-out"])
        #expect(try texts() == ["a.txt": "a1a2", "b.txt": "c"])
    }

    @Test func `where the work breaks off, none of them is there`() throws {
        let result = try fixture.export(artifacts(["a", "b"], of: files(breaksOff: true)))
        #expect(
            result.diagnostics.map(\.message.english) == [
                "“a.txt” is left out: broken", "“b.txt” is left out: broken",
            ])
        #expect(try texts() == [:])
    }

    @Test func `in an archive each is made by itself`() throws {
        try fixture.export([.archive("day.zip", artifacts(["a", "b"], of: files()))])
        #expect(counter.count == 2)
    }
}
