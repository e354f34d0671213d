import Diagnostics
import Foundation
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

@Suite("Pages and their addresses")
struct SiteTests {
    private func page(_ address: String, in files: [String: String]) throws -> String? {
        let site = try SiteFixture(files).site
        return site.page(atSegments: address.split(separator: "/").map(String.init)).map { site.pages[$0].path }
    }

    @Test(
        "a page's place gives its address",
        arguments: [
            ("content/index.md", "/"), ("content/a.md", "/a/"), ("content/a/index.md", "/a/"),
            ("content/a/b.md", "/a/b/"),
            ("content/2025-03-10-a.md", "/a/"), ("content/x/2025-03-10-a.md", "/x/a/"),
            ("content/2025-13-40-a.md", "/2025-13-40-a/"),
            ("content/semaine été/a.md", "/semaine été/a/"), ("content/a.fr.md", "/a.fr/"),
            ("content/x/index/b.md", "/x/index/b/"),
        ])
    func addresses(path: String, address: String) throws {
        #expect(try SiteFixture([path: ""]).page(path).address == address)
    }

    @Test(
        "a page's slug is its name without date, or its folder's",
        arguments: [
            ("content/module-1.md", "module-1"), ("content/2025-03-10-module-1.md", "module-1"),
            ("content/module-1/index.md", "module-1"), ("content/2025-03-10-module-1/index.md", "module-1"),
            ("index.md", ""), ("2025-03-10.md", "2025-03-10"),
        ])
    func slugs(path: String, slug: String) {
        #expect(Page.fileSlug(of: path) == slug)
    }

    @Test("the content folder is found, or named, with or without slashes")
    func contentFolders() throws {
        for (path, folder) in [
            ("src/a.md", nil), ("a.md", nil), ("contenu été/a.md", "contenu été"), ("pages/site/a.md", "./pages/site/"),
        ] {
            var options = EleventyReader.Options()
            options.contentFolder = folder
            #expect(try SiteFixture([path: ""], options: options).page(path).address == "/a/")
        }
    }

    @Test("folders that hold no pages are passed over")
    func passedOver() throws {
        let files = [
            "content/a.md": "", "content/.git/b.md": "", "content/node_modules/c.md": "", "content/_includes/d.md": "",
            "content/_data/e.md": "", "public/f.md": "", "other/g.md": "",
        ]
        #expect(try SiteFixture(files).site.pages.map(\.path) == ["content/a.md"])
    }

    @Test("an export that stands among the pages is passed over, a folder with data of that name is not")
    func exports() throws {
        let list = "{\n  \"files\" : [],\n  \"producer\" : \"parcours\",\n  \"version\" : 1\n}\n"
        let files = [
            "a.md": "", "made/export.json": list, "made/scorm-1.2/import.md": "", "export/export.json": "{}",
            "export/b.md": "",
        ]
        #expect(try SiteFixture(files).site.pages.map(\.path) == ["a.md", "export/b.md"])
    }

    @Test("an address is that of the page which has it")
    func exact() throws {
        let files = ["content/index.md": "", "content/a/b.md": "", "content/c.md": "---\npermalink: /d/e.html\n---\n"]
        #expect(try page("", in: files) == "content/index.md")
        #expect(try page("a/b", in: files) == "content/a/b.md")
        #expect(try page("a/b/index.html", in: files) == "content/a/b.md")
        #expect(try page("d/e.html", in: files) == "content/c.md")
        #expect(try page("c", in: files) == nil)
    }

    @Test("an address that no page has leads to the one page whose place holds its parts in their order")
    func subsequence() throws {
        let files = ["content/actualites/posts/actus/mooc/module-1.md": "", "content/formations/b.md": ""]
        #expect(try page("actualites/module-1", in: files) == "content/actualites/posts/actus/mooc/module-1.md")
        #expect(try page("module-1", in: files) == "content/actualites/posts/actus/mooc/module-1.md")
        #expect(try page("mooc/actualites/module-1", in: files) == nil)
        #expect(try page("actualites/mooc", in: files) == nil)
    }

    @Test("where two pages fit, none is chosen, unless one has the very address")
    func ambiguity() throws {
        let files = ["content/a/x/m.md": "", "content/a/y/m.md": "", "content/a/m/index.md": ""]
        #expect(try page("m", in: files) == nil)
        #expect(try page("a/m", in: files) == "content/a/m/index.md")
        #expect(try page("x/m", in: files) == "content/a/x/m.md")
    }

    @Test("a page that says its address is found at no other")
    func permalinked() throws {
        #expect(try page("posts/m", in: ["content/posts/m.md": "---\npermalink: /actualites/m/\n---\n"]) == nil)
    }

    @Test("links between folders make no circle, and no page twice")
    func circles() throws {
        let folder = try Fixture.folder(["content/a/page.md": "", "content/b/page.md": ""])
        for name in ["a/up", "a/up2", "b/up", "b/other"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/content/" + name, withDestinationPath: "..")
        }
        let site = try SiteFixture(in: folder)
        #expect(site.site.pages.map(\.path) == ["content/a/page.md", "content/b/page.md"])
        #expect(site.told == "")
    }

    @Test("links to pages and folders inside are followed, by their own names")
    func insideLinks() throws {
        let folder = try Fixture.folder(["content/a/page.md": "", "elsewhere/b/other.md": ""])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/content/c", withDestinationPath: "../elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/content/d.md", withDestinationPath: "a/page.md")
        let site = try SiteFixture(in: folder)
        #expect(site.site.pages.map(\.path) == ["content/a/page.md", "content/c/b/other.md", "content/d.md"])
    }

    @Test("links out of the source, links to nothing and pipes are told")
    func outsideLinks() throws {
        let outside = try Fixture.folder(["secret/page.md": "---\ntitle: Secret\n---\n"])
        let folder = try Fixture.folder(["content/a.md": ""])
        let content = folder.path + "/content/"
        for (name, target) in [
            ("folder", outside.path + "/secret"), ("page.md", outside.path + "/secret/page.md"),
            ("gone.md", "nowhere.md"),
            ("picture.png", outside.path + "/secret/page.md"),
        ] {
            try FileManager.default.createSymbolicLink(atPath: content + name, withDestinationPath: target)
        }
        #expect(mkfifo(content + "pipe.md", 0o600) == 0)
        let site = try SiteFixture(in: folder)
        #expect(site.site.pages.map(\.title?.value) == [nil, nil, nil, nil])
        #expect(
            site.site.pages.map(\.path) == ["content/a.md", "content/gone.md", "content/page.md", "content/pipe.md"])
        #expect(
            site.told == """
                content/pipe.md: error: “content/pipe.md” is not a file [not-a-file]
                  help: put an ordinary file in this place, or give what is there another name
                content/folder: error: “content/folder” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of what it leads to
                content/gone.md: error: there is no file “content/gone.md” [missing-file]
                  help: add the file, or correct its name
                content/page.md: error: “content/page.md” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of the file

                """)
    }

    @Test("a folder named like a page is a folder")
    func folderNamedLikePage() throws {
        #expect(try SiteFixture(["content/a.md/b.md": ""]).site.pages.map(\.path) == ["content/a.md/b.md"])
    }

    @Test("a title in several lines is one line, and an empty one is none")
    func fields() throws {
        let site = try SiteFixture([
            "content/a.md":
                "---\ntitle: >\n  Un titre\n  long\ndescription: \"\"\ndate: 2026-03-10T10:00:00Z\ntags: seul\nimage: /img/x.png\n---\n",
            "content/b.md": "---\ntitle: [a]\ndate: demain\ntags: {a: b}\nimage:\n  alt: sans chemin\n---\n",
        ])
        let page = try site.page("content/a.md")
        #expect(page.title?.value == "Un titre long")
        #expect(page.summary == nil)
        #expect(page.date?.value.description == "2026-03-10")
        #expect(page.tags?.value == ["seul"])
        #expect(page.image?.path == "/img/x.png")
        let other = try site.page("content/b.md")
        #expect(other.title == nil && other.date == nil && other.tags == nil && other.image == nil)
    }
}
