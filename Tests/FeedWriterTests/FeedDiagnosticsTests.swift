import CourseCatalogue
import FeedWriter
import Testing

/// What is said where feeds can't be made, or not whole, word for word.
struct FeedDiagnosticsTests {
    @Test func `a whole catalogue needs no word`() throws {
        #expect(try messages(of: wholeCatalogue(), in: .french) == "")
    }

    @Test func `without the site's address there is no feed, in French`() throws {
        #expect(try feeds(of: Catalogue()) == [:])
        #expect(
            try messages(of: Catalogue(), in: .french) == """
                erreur: l'adresse du site n'est pas connue : un flux n'a que des adresses absolues, aucun n'est écrit \
                [missing-site-address]
                  aide: donnez « site.address » dans parcours.yml, par exemple « https://exemple.fr »

                """)
    }

    @Test func `without the site's address there is no feed, in English`() throws {
        #expect(
            try messages(of: Catalogue(siteAddress: field("")), in: .english) == """
                error: the site's address is not known: a feed has absolute addresses alone, so none is written \
                [missing-site-address]
                  help: give “site.address” in parcours.yml, such as “https://exemple.fr”

                """)
    }

    @Test func `a relative site address gives no feed`() throws {
        let catalogue = Catalogue(siteAddress: field("exemple.fr"))
        #expect(try feeds(of: catalogue) == [:])
        #expect(
            try messages(of: catalogue, in: .english) == """
                content/parcours.md:3: error: “exemple.fr” is not the address of a site: no feed is written \
                [malformed-site-address]
                  help: give “site.address” in parcours.yml, such as “https://exemple.fr”

                """)
    }

    @Test func `a host that can't name announcements asks for an authority`() throws {
        let catalogue = Catalogue(siteAddress: field("https://été.fr"))
        #expect(
            try messages(of: catalogue, in: .french) == """
                content/parcours.md:3: erreur: « %c3%a9t%c3%a9.fr » ne peut pas identifier les annonces (RFC 4151) : \
                aucun flux n'est écrit [malformed-tag-authority]
                  aide: donnez un nom de domaine et une année, par exemple « exemple.fr,2025 »

                """)
        #expect(try feeds(of: catalogue, .init(tagAuthority: "ete.fr,2025")).count == 1)
    }

    @Test(arguments: ["/flux", "https://exemple.fr/?flux"])
    func `a folder of feeds without an absolute address gives no feed`(address: String) throws {
        #expect(
            try messages(of: wholeCatalogue(), .init(feedBaseAddress: address), in: .english) == """
                error: “\(address)” is not the address of a folder of feeds: no feed is written [malformed-feed-address]
                  help: give an absolute address, such as “https://exemple.fr/feeds”

                """)
    }

    @Test func `a course can't take the name of another feed`() throws {
        let names = ["parcours", "mooc", "mooc"]
        let all = catalogue([], courses: try names.map { try course($0, []) })
        #expect(try feeds(of: all).keys.sorted() == ["feeds/mooc.rss.xml", "feeds/parcours.rss.xml"])
        #expect(
            try messages(of: all, in: .english) == """
                content/parcours.md:3: error: the feed of the course “Parcours parcours” would have the name of another: \
                it is not written [feed-name-taken]
                  help: give this course another identifier than “parcours” in parcours.yml
                content/parcours.md:3: error: the feed of the course “Parcours mooc” would have the name of another: it \
                is not written [feed-name-taken]
                  help: give this course another identifier than “mooc” in parcours.yml

                """)
    }

    @Test func `a module that can be read of nowhere is announced without a link`() throws {
        var lost = try module("m1")
        lost.pageAddress = field("/m1/")
        #expect(
            try messages(of: catalogue([lost]), in: .french) == """
                content/parcours.md:3: avertissement: le module « Module m1 » n'a ni page ni plateforme : son annonce n'a \
                pas de lien [item-without-link]

                """)
        #expect(try feeds(of: catalogue([lost])).values.first?.contains("/m1/") == false)
    }
}
