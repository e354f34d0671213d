import CourseCatalogue
import Testing

/// Copies of a module share what they hold, and nobody sees it.
struct SharedModuleTests {
    private func module() throws -> Module {
        Module(
            identifier: try #require(Identifier("a")), title: Fact("Un", Provenance(.field)),
            language: Fact("fr", Provenance(.field)), release: Release(state: Fact(.announced, Provenance(.field))))
    }

    @Test func `changing a copy leaves the others as they were`() throws {
        let first = try module()
        var second = first
        second.title.value = "Deux"
        second.release.state = Fact(.released, Provenance(.prose))
        var third = second
        third.history.append(
            ReleaseEvent(.released, seenOn: try #require(CalendarDate(iso8601: "2026-01-02")), date: nil, manner: nil))
        #expect(first.title.value == "Un")
        #expect(first.release.state.value == .announced)
        #expect(second.title.value == "Deux")
        #expect(second.history == [])
        #expect(third.title.value == "Deux")
        #expect(third.history.count == 1)
    }

    @Test func `a module says of itself what it holds`() throws {
        var module = try module()
        let before = String(reflecting: module)
        #expect(before.contains("\"Un\""))
        module.version = Fact("2", Provenance(.field))
        #expect(String(reflecting: module) != before)
    }

    @Test func `a catalogue's modules change by themselves`() throws {
        let catalogue = Catalogue(modules: [try module()])
        let changed = catalogue.changingModules { $0.keywords = Fact(["mot"], Provenance(.field)) }
        #expect(catalogue.modules.map { $0.keywords?.value } == [nil])
        #expect(changed.modules.map { $0.keywords?.value } == [["mot"]])
    }
}
