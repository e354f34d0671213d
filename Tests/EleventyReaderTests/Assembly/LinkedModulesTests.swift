import CourseCatalogue
import Testing

@testable import EleventyReader

/// A page that is named as a course and has no cards.
@Suite("Modules by plain links")
struct LinkedModulesTests {
    private static let files = [
        "index.md": "---\ntitle: Home\n---\nWelcome.\n",
        "courses/index.md": """
        ---
        title: Data basics
        ---
        Back to the [start](/), or to [this page](/courses/).

        - [one](/modules/one/), then [the same](/modules/one/)
        - [second](../modules/two.md)
        - [On the platform](https://lms.example.org/catalog/712)
        - [A standard](https://www.example.com/standard)
        - [Nowhere](/modules/nowhere/)
        - [Another course](/courses/more/)

        """,
        "courses/more.md": "---\ntitle: More\n---\n{{ component(\"card\", { title: \"Module X\" }) }}\n",
        "modules/one.md": "---\ntitle: Finding data\n---\nDuration: 45 minutes\n",
        "modules/two.md": "Duration: 1 hour\n",
    ]

    private func read(_ pages: [String]?) throws -> Catalogue {
        var options = EleventyReader.Options()
        options.coursePages = pages
        return try Fixture.read(try Fixture.folder(Self.files), options: options).catalogue
    }

    @Test("are the pages and platforms' modules that it links to, each once, by their own titles")
    func links() throws {
        let catalogue = try read(["courses/index.md", "courses/more.md"])
        let course = try #require(catalogue.courses.first)
        let modules = catalogue.modules(of: course)
        #expect(modules.map(\.title.value) == ["Finding data", "second", "On the platform"])
        #expect(modules.first?.duration?.value == DurationRange(minutes: 45))
        #expect(modules.last?.platform?.value.moduleIdentifier == "712")
        #expect(modules.first?.title.provenance.location?.file == "modules/one.md")
        #expect(catalogue.courses.map(\.title.value) == ["Data basics", "More"])
    }

    @Test("aren't looked for in a page that nobody names")
    func unnamed() throws {
        #expect(try read(nil).courses.map(\.title.value) == ["More"])
    }
}
