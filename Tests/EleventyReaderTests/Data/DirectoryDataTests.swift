import CourseCatalogue
import Diagnostics
import Testing
import TestSupport

@testable import EleventyReader

@Suite("Data of folders")
struct DirectoryDataTests {
    @Test("the page goes before its folder, a near folder before a far one")
    func cascade() throws {
        let site = try SiteFixture([
            "content/content.json": "{\"lang\": \"fr\", \"description\": \"Partout\"}",
            "content/en/en.11tydata.js": "module.exports = { lang: 'en' }",
            "content/en/news/news.yml": "description: News\ntags: [news]\n",
            "content/a.md": "---\ntitle: A\n---\n", "content/en/b.md": "---\ntitle: B\ndescription: Sienne\n---\n",
            "content/en/news/c.md": "---\ntitle: C\nlang: de\n---\n",
        ])
        #expect(site.told == "")
        #expect(try site.page("content/a.md").language?.value == "fr")
        #expect(try site.page("content/a.md").summary?.value == "Partout")
        #expect(try site.page("content/en/b.md").language?.value == "en")
        #expect(try site.page("content/en/b.md").summary?.value == "Sienne")
        #expect(try site.page("content/en/news/c.md").language?.value == "de")
        #expect(try site.page("content/en/news/c.md").summary?.value == "News")
        #expect(try site.page("content/en/news/c.md").collections == ["news"])
        #expect(try site.page("content/en/news/c.md").tags == nil)
        #expect(
            try site.page("content/en/news/c.md").summary?.provenance
                == Provenance(.field, at: SourceLocation(file: "content/en/news/news.yml", line: 1, column: 14)))
    }

    @Test("a folder's permalink serves each of its pages, unless the page has its own")
    func permalinks() throws {
        let site = try SiteFixture([
            "content/posts/posts.11tydata.js":
                "module.exports = { permalink: (data) => `/actualites/${data.page.fileSlug}/` }",
            "content/posts/mooc/2026-03-10-module-1.md": "---\ntitle: A\n---\n",
            "content/posts/b.md": "---\npermalink: /ailleurs/\n---\n",
            "content/posts/c.md": "---\npermalink: autre/c.html\n---\n",
            "content/posts/d.md": "---\nslugOverride: module-quatre\n---\n",
            "content/posts/index.md": "---\npermalink: \"/actualites//index.html\"\n---\n",
        ])
        #expect(try site.page("content/posts/mooc/2026-03-10-module-1.md").address == "/actualites/module-1/")
        #expect(try site.page("content/posts/b.md").address == "/ailleurs/")
        #expect(try site.page("content/posts/c.md").address == "/autre/c.html")
        #expect(try site.page("content/posts/d.md").address == "/actualites/module-quatre/")
        #expect(try site.page("content/posts/index.md").address == "/actualites/")
    }

    @Test(
        "a permalink that only running would tell leaves the page to its place",
        arguments: [
            "false", "\"{{ title | slugify }}-{{ now }}/\"", "\"{% if a %}/b/{% endif %}\"", "\"/{{ page.fileSlug\"",
            "~",
        ])
    func unknownPermalink(permalink: String) throws {
        let site = try SiteFixture(["content/posts/a.md": "---\npermalink: \(permalink)\n---\n"])
        #expect(try site.page("content/posts/a.md").permalink == nil)
        #expect(try site.page("content/posts/a.md").address == "/posts/a/")
    }

    @Test("a data file that can't be read is told, and its folder goes without")
    func faulty() throws {
        let site = try SiteFixture([
            "content/content.json": "{\"lang\": \"fr\"", "content/a.md": "---\ntitle: A\n---\n",
            "content/big/big.11tydata.js": "module.exports = {" + String(repeating: " ", count: 1 << 20) + "}",
        ])
        #expect(try site.page("content/a.md").language == nil)
        #expect(
            site.told == """
                content/big/big.11tydata.js: error: “content/big/big.11tydata.js” is larger than 1048576 bytes [file-too-large]
                  help: make this file smaller, part it, or set “limits.script-bytes”
                content/content.json:1:14: error: invalid YAML: did not find expected ',' or '}' [invalid-yaml]
                  1 | {"lang": "fr"
                    |              ^
                  help: check the indentation, and quote a value that holds “: ” or “#”

                """)
    }

    @Test(
        "the site's own data is found in every form it is written in",
        arguments: [
            ("_data/metadata.json", "{\"url\": \"https://x.fr/\", \"title\": \"T\"}"),
            ("_data/metadata.yml", "url: https://x.fr/\ntitle: T\n"),
            ("_data/metadata.js", "module.exports = { url: 'https://x.fr/', title: 'T' }"),
            ("content/_data/metadata.cjs", "module.exports = { url: 'https://x.fr/', title: 'T' }"),
            ("_data/metadata.mjs", "export default () => ({ url: 'https://x.fr/', title: 'T' })"),
        ])
    func metadata(path: String, text: String) throws {
        let site = try SiteFixture([path: text, "content/a.md": ""])
        let metadata = site.site.metadata
        #expect(metadata?.address == "https://x.fr")
        #expect(metadata?.title?.value == "T")
    }
}
