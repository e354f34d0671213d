import CourseCatalogue
import Interchange
import Testing

@testable import EleventyReader

@Suite("Hosts of videos")
struct VideoHostsTests {
    private func video(_ address: String, title: String? = nil) throws -> Video? {
        VideoHosts.video(at: try #require(WebAddress(inPage: address)), title: title)
    }

    @Test(
        "players are recognised by their addresses",
        arguments: [
            (
                "https://www.dailymotion.com/embed/video/x9fznfq?autoplay=1", Video.Host.dailymotion,
                "https://www.dailymotion.com/embed/video/x9fznfq"
            ),
            (
                "https://www.dailymotion.com/video/x9fznfq", .dailymotion,
                "https://www.dailymotion.com/embed/video/x9fznfq"
            ),
            (
                "https://geo.dailymotion.com/player.html?video=x9fznfq&mute=1", .dailymotion,
                "https://www.dailymotion.com/embed/video/x9fznfq"
            ),
            ("//www.youtube.com/embed/a-b_C1", .youtube, "https://www.youtube-nocookie.com/embed/a-b_C1"),
            ("https://www.youtube-nocookie.com/embed/abc", .youtube, "https://www.youtube-nocookie.com/embed/abc"),
            ("https://player.vimeo.com/video/123", .vimeo, "https://player.vimeo.com/video/123?dnt=1"),
            (
                "http://video.example.org/videos/embed/37b4b0e0-97?warningTitle=0", .peertube,
                "https://video.example.org/videos/embed/37b4b0e0-97"
            ),
        ])
    func players(address: String, host: Video.Host, player: String) throws {
        let video = try video(address, title: "Un titre")
        #expect(video?.host == host)
        #expect(video?.playerAddress == player)
        #expect(video?.title == "Un titre")
    }

    @Test(
        "other addresses are no players",
        arguments: [
            "https://www.dailymotion.com/embed/video/", "https://www.dailymotion.com/",
            "https://www.youtube.com/watch?v=abc",
            "https://player.vimeo.com/123", "https://example.org/videos/embed/",
            "https://example.org/videos/embed/a%22b",
            "https://geo.dailymotion.com/player.html", "https://www.youtube.com/embed/a%3Cb",
            "https://example.org/videos/embed/\(String(repeating: "a", count: 65))",
            "https://example.org/videos/watch/abc",
        ])
    func others(address: String) throws {
        #expect(try video(address) == nil)
    }

    @Test("a key of Dailymotion is letters, digits, hyphens", arguments: ["", "a b", "x\"><script>", "été", "../x"])
    func keys(key: String) {
        #expect(VideoHosts.dailymotion(key) == nil)
    }

    @Test("an empty title is none")
    func title() throws {
        #expect(try video("https://player.vimeo.com/video/1", title: "")?.title == nil)
    }
}
