import FeedWriter
import Testing

struct TagURITests {
    @Test func `an identity is the authority and the module's identifier`() throws {
        let authority = try #require(TagAuthority(host: "Exemple.FR"))
        let identity = TagURI(releaseOf: try identifier("3087"), by: authority)
        #expect(identity.description == "tag:exemple.fr,2025:modules/3087")
    }

    @Test(arguments: ["exemple.fr,2025", "a-b.exemple.fr,2025-03", "moi@exemple.fr,2024-02-29", "localhost,2025"])
    func `an authority is a name and a date`(text: String) {
        #expect(TagAuthority(text)?.text == text)
    }

    @Test(arguments: [
        "", "exemple.fr", ",2025", "exemple.fr,", "exemple.fr,25", "exemple.fr,2025-13", "exemple.fr,2025,1",
        "exemple..fr,2025", "-a.fr,2025", "été.fr,2025", "@exemple.fr,2025", "a@b@c,2025", "a b,2025",
        "exemple.fr,2025-02-30",
    ])
    func `anything else is refused`(text: String) {
        #expect(TagAuthority(text) == nil)
    }
}
