import Interchange
import Testing

@testable import EleventyReader

@Suite("Addresses of learning platforms")
struct PlatformAddressTests {
    @Test(
        "one module has the same identifier in every form of its address",
        arguments: [
            ("https://mentor.gouv.fr/catalog/3087", "3087"),
            ("https://mentor.gouv.fr/local/catalog/pages/training.php?trainingid=3087", "3087"),
            ("https://mentor.gouv.fr/local/catalog/pages/training.php?lang=fr&trainingid=3087#top", "3087"),
            ("https://www.mentor.gouv.fr/Catalog/3087/", "3087"),
            ("https://moodle.example.org/course/view.php?id=42", "42"),
            ("https://lms.example.org/courses/intro-2/home", "intro-2"),
            ("https://lms.example.org/formations/2025-rgaa", "2025-rgaa"),
            ("https://lms.example.org/sessions/12", "12"),
            ("https://lms.example.org/x?courseid=a%20b", "a-b"),
        ])
    func identifiers(address: String, identifier: String) throws {
        #expect(PlatformAddress.identifier(in: try #require(WebAddress(inPage: address))) == identifier)
    }

    @Test(
        "an address that names no module has no identifier",
        arguments: [
            "https://mentor.gouv.fr/", "https://mentor.gouv.fr/catalog", "https://mentor.gouv.fr/catalog/recherche",
            "https://a.fr/?trainingid=", "https://a.fr/?trainingid", "https://a.fr/3087",
            "https://a.fr/?id=\(String(repeating: "9", count: 61))",
        ])
    func none(address: String) throws {
        #expect(PlatformAddress.identifier(in: try #require(WebAddress(inPage: address))) == nil)
    }

    @Test("a platform goes by its host")
    func name() throws {
        let platform = PlatformAddress.platform(
            at: try #require(WebAddress(inPage: "https://www.mentor.gouv.fr/catalog/1")))
        #expect(platform.name == "mentor.gouv.fr")
        #expect(platform.address == "https://www.mentor.gouv.fr/catalog/1")
    }
}
