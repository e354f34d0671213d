import Interchange
import Testing

@testable import EleventyReader

@Suite("Hosts that pages may frame")
struct FramedHostsTests {
    @Test(
        "a host stands for itself and those below it",
        arguments: [
            ("https://tube.example.org/a", true), ("https://a.tube.example.org/", true),
            ("https://TUBE.example.org", true),
            ("https://example.org/", false), ("https://eviltube.example.org/", false),
            ("https://tube.example.org.evil.example/", false),
        ])
    func named(_ address: String, _ isAllowed: Bool) throws {
        #expect(FramedHosts(["tube.example.org"]).allow(try #require(WebAddress(address))) == isAllowed)
    }

    @Test(
        "unless a site names its own, they are the large ones and the State's",
        arguments: [
            ("https://www.dailymotion.com/embed/video/a", true), ("https://www.youtube-nocookie.com/embed/a", true),
            ("https://player.vimeo.com/video/1", true), ("https://video.mentor.gouv.fr/videos/embed/a", true),
            ("https://gouv.fr.example/videos/embed/a", false), ("https://tube.example.org/videos/embed/a", false),
        ])
    func usual(_ address: String, _ isAllowed: Bool) throws {
        #expect(FramedHosts.usual.allow(try #require(WebAddress(address))) == isAllowed)
    }
}
