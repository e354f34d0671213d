import NIOHTTP1
import Testing

@testable import Preview

@Suite("What is asked of the preview")
struct RequestTests {
    private func request(_ target: String) -> Request? {
        Request(HTTPRequestHead(version: .http1_1, method: .GET, uri: target))
    }

    @Test(
        "a path is its parts, decoded",
        arguments: [
            ("/", []), ("/feed/", ["feed"]), ("/feed/parcours", ["feed", "parcours"]),
            ("/a%20b/%C3%A9t%C3%A9?x=1", ["a b", "été"]), ("/a.b/...", ["a.b", "..."]),
        ])
    func paths(target: String, parts: [String]) {
        #expect(request(target)?.path == parts)
    }

    @Test(
        "a path that climbs, hides a separator or isn’t UTF-8 is none",
        arguments: [
            "", "*", "feed", "http://example.org/", "//", "/a//b", "/..", "/a/../b", "/%2e%2E/b", "/a/./b", "/a%2Fb",
            "/a%5Cb", "/a%00", "/%ff", "/%zz",
        ])
    func refused(target: String) {
        #expect(request(target) == nil)
    }

    @Test("a query is its fields, decoded, the first of each name")
    func query() {
        #expect(
            request("/x?a=1&a=2&b=c%20d+e&f&=g&%zz=h&i=j=k")?.query
                == ["a": "1", "b": "c d e", "f": "", "": "g", "i": "j=k"])
    }
}
