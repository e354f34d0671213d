import Testing

@testable import EleventyReader

@Suite("Ignored files")
struct IgnoreRulesTests {
    private func kept(_ rules: String, _ paths: [String]) throws -> [String] {
        let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, "---\ntitle: T\n---\n") })
        let site = try SiteFixture(files.merging([".eleventyignore": rules]) { $1 })
        return site.site.pages.map(\.path)
    }

    @Test("names, folders, stars and exceptions are those of .gitignore")
    func rules() throws {
        let paths = ["content/a.md", "content/brouillons/b.md", "content/notes/c.md", "content/notes/deep/c.draft.md"]
        #expect(try kept("", paths) == paths)
        #expect(try kept("# rien\n\nbrouillons/\n", paths) == [paths[0], paths[2], paths[3]])
        #expect(try kept("*.draft.md", paths) == [paths[0], paths[1], paths[2]])
        #expect(try kept("content/notes/*.md", paths) == [paths[0], paths[1], paths[3]])
        #expect(try kept("content/**/c*.md", paths) == [paths[0], paths[1]])
        #expect(try kept("content/notes/\n!content/notes/c.md", paths) == [paths[0], paths[1], paths[2]])
        #expect(try kept("a.md/", paths) == paths)
        #expect(try kept("?.md", paths) == [paths[3]])
    }

    @Test("many stars take no time")
    func stars() throws {
        let name = String(repeating: "a", count: 100) + ".md"
        #expect(try kept(String(repeating: "*a", count: 60) + "*b", ["content/" + name]) == ["content/" + name])
    }

    @Test("two stars stand for any folders, none as well")
    func folders() throws {
        let paths = ["content/a.md", "content/b/a.md", "content/b/c/a.md", "content/b/c/d.md"]
        #expect(try kept("content/**/a.md", paths) == [paths[3]])
        #expect(try kept("**/b/**/c/**", paths) == [paths[0], paths[1]])
        #expect(try kept("content/**/c/**/**/d.md", paths) == Array(paths[...2]))
    }

    @Test("many stars for folders take no time", .timeLimit(.minutes(20)))
    func starsForFolders() throws {
        let path = "content/" + String(repeating: "a/", count: 60) + "b.md"
        #expect(try kept(String(repeating: "**/a/", count: 30) + "z.md", [path]) == [path])
    }
}
