import CourseCatalogue
import Diagnostics
import FeedWriter
import Synchronization
import Testing

/// The pages that stand in several feeds.
struct FeedContentsTests {
    /// How often the content of each module was asked for.
    private final class Calls: Sendable {
        let counts = Mutex<[String: Int]>([:])

        func add(_ name: String) { counts.withLock { $0[name, default: 0] += 1 } }

        var taken: [String: Int] {
            counts.withLock { counts in
                defer { counts = [:] }
                return counts
            }
        }
    }

    private let calls = Calls()
    private let note = Diagnostic(.note, "told", BilingualText("told"))

    /// Two courses with the same modules.
    private func catalogue() throws -> Catalogue {
        let modules = try ["m1", "m2"].map { name in
            var module = try module(name, on: "2026-01-02")
            module.body = Body { [calls, note] diagnostics in
                calls.add(name)
                diagnostics.report(note)
                return [.element(BodyElement("p", [], [.text("Le corps de \(name)")]))]
            }
            return module
        }
        return FeedWriterTests.catalogue(
            modules, courses: [try course("a", ["m1", "m2"]), try course("b", ["m1", "m2"])])
    }

    @Test func `a page is made once for all feeds of one form`() throws {
        let files = try feeds(of: try catalogue())
        #expect(files.count == 3)
        #expect(files.values.allSatisfy { $0.contains("Le corps de m1") && $0.contains("Le corps de m2") })
        #expect(calls.taken == ["m1": 1, "m2": 1])
    }

    @Test func `forms of one export share them, and are the same as by themselves`() throws {
        let catalogue = try catalogue()
        let alone = [try files(of: catalogue, AtomWriter()), try files(of: catalogue, JSONFeedWriter())]
        #expect(calls.taken == ["m1": 2, "m2": 2])
        let contents = FeedContents()
        let together = [
            try files(of: catalogue, AtomWriter(sharing: contents)),
            try files(of: catalogue, JSONFeedWriter(sharing: contents)),
        ]
        #expect(calls.taken == ["m1": 1, "m2": 1])
        #expect(together == alone)
    }

    @Test func `what doesn't fit is made each time`() throws {
        let contents = FeedContents(maximumByteCount: 30)
        _ = try files(of: try catalogue(), RSSWriter(sharing: contents))
        #expect(calls.taken.values.sorted() == [1, 3])
    }

    @Test func `what is told of a page is told with each feed that shows it`() throws {
        var unheard = DiagnosticCollector()
        for artifact in try RSSWriter().artifacts(for: try catalogue(), reporting: &unheard) {
            guard case .streamed(let write) = artifact.content else { continue }
            var told = DiagnosticCollector()
            try write({ _ in }, &told)
            #expect(told.diagnostics == [note])
        }
    }
}
