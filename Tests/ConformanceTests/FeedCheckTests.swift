import Conformance
import Diagnostics
import Testing

@Suite struct FeedCheckTests {
    private static let feed = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:content="http://purl.org/rss/1.0/modules/content/">
          <channel>
            <title>Parcours</title>
            <link>https://a.example/</link>
            <description>Les modules</description>
            <lastBuildDate>Mon, 10 Mar 2025 00:00:00 +0100</lastBuildDate>
            <atom:link href="https://a.example/f.xml" rel="self" type="application/rss+xml"/>
            <item>
              <title>Un</title>
              <link>https://a.example/1</link>
              <guid isPermaLink="false">tag:a.example,2025:1</guid>
              <pubDate>10 Mar 2025 00:00 GMT</pubDate>
              <description>d</description>
              <content:encoded><![CDATA[<p>d</p>]]></content:encoded>
              <enclosure url="https://a.example/1.zip" length="12" type="application/zip"/>
            </item>
            <item>
              <description>Deux</description>
              <guid>https://a.example/2</guid>
            </item>
          </channel>
        </rss>

        """

    private func findings(_ text: String, _ replacement: String) -> [String] {
        FeedCheck().diagnostics(of: Array(Self.feed.replacing(text, with: replacement).utf8), named: "f.xml")
            .map { "\($0.id):\($0.location?.line ?? 0) \($0.message.english)" }
    }

    @Test func `a feed without fault has no finding`() {
        #expect(findings("", "") == [])
    }

    @Test(arguments: [
        (
            "</rss>", "</rs>",
            "malformed-feed:24 the feed is not well-formed XML: "
                + "Opening and ending tag mismatch: rss line 2 and rs"
        ),
        ("version=\"2.0\"", "version=\"0.91\"", "feed-version:2 this is not RSS 2.0"),
        ("</channel>", "</channel><channel/>", "feed-version:2 there isn't exactly one channel"),
        (
            "<description>Les modules</description>", "<description> </description>",
            "missing-feed-element:4 the channel hasn't exactly one “description”"
        ),
        (
            "<title>Parcours</title>", "<title>Parcours</title>\n<title>P</title>",
            "missing-feed-element:6 the channel hasn't exactly one “title”"
        ),
        ("<description>Deux</description>", "", "missing-feed-element:19 an item has neither title nor description"),
        ("<guid>https://a.example/2</guid>", "", "feed-guid:19 an item hasn't exactly one guid"),
        (
            "<guid>https://a.example/2</guid>", "<guid isPermaLink=\"false\">tag:a.example,2025:1</guid>",
            "feed-guid:21 the guid “tag:a.example,2025:1” is already taken on line 13"
        ),
        ("<link>https://a.example/1<", "<link>/1<", "feed-address-not-absolute:12 “/1” is not an absolute address"),
        (
            "<link>https://a.example/1<", "<link>https:///1<",
            "feed-address-not-absolute:12 “https:///1” is not an absolute address"
        ),
        (
            "https://a.example/1.zip", "https://a.example/é.zip",
            "feed-address-not-absolute:17 “https://a.example/é.zip” is not an absolute address"
        ),
        ("<guid>https", "<guid>tag", "feed-address-not-absolute:21 “tag://a.example/2” is not an absolute address"),
        (
            "atom:link href=\"https://a.example", "atom:link href=\"",
            "feed-address-not-absolute:9 “/f.xml” is not an absolute address"
        ),
        ("Mon, 10 Mar", "lun., 10 mars", "feed-date:8 “lun., 10 mars 2025 00:00:00 +0100” is not a feed's date"),
        ("Mon, 10 Mar", "Tue, 10 Mar", "feed-date:8 “Tue, 10 Mar 2025 00:00:00 +0100” is not a feed's date"),
        ("10 Mar 2025 00:00 GMT", "31 Feb 2025 00:00 GMT", "feed-date:14 “31 Feb 2025 00:00 GMT” is not a feed's date"),
        ("10 Mar 2025 00:00 GMT", "10 Mar 2025 24:00 GMT", "feed-date:14 “10 Mar 2025 24:00 GMT” is not a feed's date"),
        ("10 Mar 2025 00:00 GMT", "2025-03-10", "feed-date:14 “2025-03-10” is not a feed's date"),
        ("length=\"12\"", "length=\"12 Ko\"", "feed-enclosure:17 the enclosure has no address, length or type"),
        (
            "<enclosure ", "<enclosure url=\"https://a.example/\" length=\"0\" type=\"a/b\"/><enclosure ",
            "feed-enclosure:17 the item has a second enclosure"
        ),
        (
            "<description>d</description>\n", "",
            ""
        ),
    ])
    func `a feed that breaks a rule is told it, and nothing else`(text: String, replacement: String, finding: String) {
        #expect(findings(text, replacement) == (finding.isEmpty ? [] : [finding]))
    }

    @Test func `content before its description is a warning`() {
        let diagnostics = FeedCheck().diagnostics(
            of: Array(
                Self.feed.replacing("<description>d</description>", with: "")
                    .replacing("</content:encoded>", with: "</content:encoded><description>d</description>").utf8),
            named: "f.xml")
        #expect(diagnostics.map(\.id) == ["feed-content-order"])
        #expect(diagnostics.map(\.severity) == [.warning])
        #expect(diagnostics.map(\.location) == [SourceLocation(file: "f.xml", line: 16)])
    }
}
