import CourseCatalogue
import Diagnostics
import Releases
import Testing

@Suite("Identifiers from export to export")
struct IdentityAssignmentTests {
    private func module(_ keys: IdentityKey...) throws -> Module {
        Module(
            identifier: try #require(Identifier.derived(from: keys)), identityKeys: keys,
            title: Fact("T", Provenance(.field)), language: Fact("fr", Provenance(.field)),
            release: Release(state: Fact(.released, Provenance(.field))))
    }

    private func catalogue(_ modules: Module...) -> Catalogue { Catalogue(modules: modules) }

    private func names(_ catalogue: Catalogue, after journal: Journal, pinned: Set<Identifier> = []) -> [String] {
        var diagnostics = DiagnosticCollector()
        return IdentityAssignment(journal: journal, pinned: pinned)
            .apply(to: catalogue, reporting: &diagnostics).modules.map(\.identifier.text)
    }

    private func journal(of catalogue: Catalogue) throws -> Journal {
        Journal().recording(catalogue, on: try #require(CalendarDate(iso8601: "2025-01-01")))
    }

    @Test("the most lasting key makes the identifier")
    func derivation() throws {
        #expect(
            try module(IdentityKey(.title, "un-titre"), IdentityKey(.platform, "mentor.gouv.fr/3087")).identifier.text
                == "mentor-3087")
        #expect(
            try module(IdentityKey(.title, "un-titre"), IdentityKey(.page, "module-1")).identifier.text == "module-1")
        let long = IdentityKey(.title, String(repeating: "mot-", count: 40) + "fin")
        #expect(try module(long).identifier.text.utf8.count <= 100)
    }

    @Test("a module announced by its title keeps its identifier when it gets a page and a platform")
    func announcedThenReleased() throws {
        let title = IdentityKey(.title, "evaluer-son-empreinte")
        let before = try journal(of: catalogue(try module(title)))
        let after = catalogue(
            try module(IdentityKey(.platform, "mentor.gouv.fr/4000"), IdentityKey(.page, "module-3"), title))
        #expect(names(after, after: before) == ["evaluer-son-empreinte"])
    }

    @Test("a title that changes, with its page, leaves the identifier alone")
    func retitled() throws {
        let platform = IdentityKey(.platform, "mentor.gouv.fr/3087")
        let before = try journal(of: catalogue(try module(platform, IdentityKey(.page, "a"), IdentityKey(.title, "a"))))
        #expect(
            names(catalogue(try module(platform, IdentityKey(.page, "b"), IdentityKey(.title, "b"))), after: before)
                == ["mentor-3087"])
    }

    @Test("the surer key wins where two modules could be the same one")
    func surerKey() throws {
        let first = IdentityKey(.platform, "p.example/1"), second = IdentityKey(.platform, "p.example/2")
        let title = IdentityKey(.title, "bases")
        let before = try journal(of: catalogue(try module(first, title), try module(second)))
        let swapped = catalogue(try module(second, title), try module(first))
        #expect(names(swapped, after: before) == ["p-2", "p-1"])
    }

    @Test("an identifier that another module once had is not given again")
    func neverReused() throws {
        let before = try journal(of: catalogue(try module(IdentityKey(.page, "bases"))))
        let other = catalogue(try module(IdentityKey(.title, "bases")))
        #expect(names(other, after: before) == ["bases-2"])
    }

    @Test("what the configuration pins stays")
    func pinned() throws {
        let page = IdentityKey(.page, "a")
        let before = try journal(of: catalogue(try module(page)))
        var module = try module(page)
        let wanted = try #require(Identifier("pinned"))
        module.identifier = wanted
        #expect(names(catalogue(module), after: before, pinned: [wanted]) == ["pinned"])
    }
}
