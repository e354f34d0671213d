import Testing

@testable import EleventyReader

@Suite("Where links lead")
struct LinkTests {
    private static let files = [
        "content/index.md": "", "content/formations/index.md": "", "content/formations/parcours.md": "",
        "content/formations/été.md": "", "content/news/posts/m.md": "---\npermalink: /news/m/\n---\n",
        "content/formations/plat.md": "---\npermalink: /formations/plat.html\n---\n", "public/doc/guide.pdf": "x",
    ]

    /// Where a link of `formations/parcours.md` leads, pages by their files.
    private func target(_ link: String, siteAddress: String? = "https://www.example.org") throws -> String {
        let site = try SiteFixture(Self.files)
        switch site.site.target(
            of: link, from: try site.page("content/formations/parcours.md"), siteAddress: siteAddress)
        {
        case .page(let index): return "page " + site.site.pages[index].path
        case .file(let path): return "file " + path
        case .elsewhere(let address): return "elsewhere " + address
        case .fragment(let fragment): return "fragment " + fragment
        case .missing(let address): return "missing " + address
        case .refused: return "refused"
        }
    }

    @Test(
        "links of the site",
        arguments: [
            ("/", "page content/index.md"), ("/formations/", "page content/formations/index.md"),
            ("/formations", "page content/formations/index.md"),
            ("/formations/parcours/#modules", "page content/formations/parcours.md"),
            ("/news/m/?a=b", "page content/news/posts/m.md"),
            ("/formations/%C3%A9t%C3%A9/", "page content/formations/été.md"),
            ("/formations/plat.html", "page content/formations/plat.html".replacing("plat.html", with: "plat.md")),
            ("../", "page content/formations/index.md"), ("../été/", "page content/formations/été.md"),
            ("../../news/m/", "page content/news/posts/m.md"), ("./", "page content/formations/parcours.md"),
            ("?page=2", "page content/formations/parcours.md"),
            ("été.md", "page content/formations/été.md"), ("../news/posts/m.md#a", "page content/news/posts/m.md"),
            ("/news/posts/m.md", "page content/news/posts/m.md"), ("/doc/guide.pdf", "file public/doc/guide.pdf"),
            ("https://example.org/formations/", "page content/formations/index.md"),
            ("HTTPS://www.example.org/news/m/", "page content/news/posts/m.md"),
            ("//www.example.org/", "page content/index.md"),
            ("https://www.example.org/doc/guide.pdf", "file public/doc/guide.pdf"),
        ])
    func ownSite(link: String, target: String) throws {
        #expect(try self.target(link) == target)
    }

    @Test(
        "links that lead elsewhere, or to a place in the page",
        arguments: [
            ("https://mentor.gouv.fr/catalog/1", "elsewhere https://mentor.gouv.fr/catalog/1"),
            (" https://a.fr/b \n", "elsewhere https://a.fr/b"),
            ("//a.fr/formations/", "elsewhere https://a.fr/formations/"),
            ("mailto:a@b.fr", "elsewhere mailto:a@b.fr"), ("#modules", "fragment modules"), ("#", "fragment "),
        ])
    func elsewhere(link: String, target: String) throws {
        #expect(try self.target(link) == target)
    }

    @Test(
        "links that lead to no page",
        arguments: [
            ("/nulle-part/", "missing https://www.example.org/nulle-part/"),
            ("../../../../etc/passwd", "missing ../../../../etc/passwd"),
            ("/../../etc/passwd", "missing https://www.example.org/../../etc/passwd"),
            ("absente.md", "missing https://www.example.org/formations/parcours/absente.md"),
            ("https://www.example.org/x", "missing https://www.example.org/x"),
        ])
    func missing(link: String, target: String) throws {
        #expect(try self.target(link) == target)
    }

    @Test(
        "what is no address for a page",
        arguments: [
            "", "  ", "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
            "tel:+33100000000",
            "vbscript:x", "file:///etc/passwd", "https://user:word@example.org/", "ht\u{0}tps://a.fr",
        ])
    func refused(link: String) throws {
        #expect(try target(link) == "refused")
    }

    @Test("without the site's address, an absolute one is elsewhere even where the path fits a page")
    func unknownSite() throws {
        #expect(
            try target("https://autre.gouv.fr/formations/", siteAddress: nil)
                == "elsewhere https://autre.gouv.fr/formations/")
        #expect(try target("/formations/", siteAddress: nil) == "page content/formations/index.md")
        #expect(try target("/rien/", siteAddress: nil) == "missing /rien/")
    }

    @Test("the site's address is the one that most cards give to its pages")
    func likelyAddress() throws {
        let files = [
            "content/parcours.md": Fixture.card("Module 1", "url: \"https://site.gouv.fr/actualites/m1/\"")
                + Fixture.card("Module 2", "url: \"https://site.gouv.fr/actualites/m2/\"")
                + Fixture.card("Module 3", "url: \"https://autre.fr/m1/\""),
            "content/actualites/posts/m1.md": "", "content/actualites/posts/m2.md": "",
        ]
        let read = try Fixture.read(files).catalogue
        #expect(read.siteAddress?.value == "https://site.gouv.fr")
        #expect(
            read.modules.map(\.pageAddress?.value) == [
                "https://site.gouv.fr/actualites/m1/", "https://site.gouv.fr/actualites/m2/", nil,
            ])
    }
}
