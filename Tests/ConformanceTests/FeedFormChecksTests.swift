import Conformance
import Diagnostics
import Testing

/// What is told of Atom feeds, JSON feeds and calendars that are wrong: each change breaks one rule.
@Suite struct FeedFormChecksTests {
    private static let atom = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>tag:a.example,2025:feeds/f</id>
          <title>Parcours</title>
          <updated>2025-03-10T00:00:00+01:00</updated>
          <author><name>Service</name></author>
          <link rel="self" href="https://a.example/f.atom.xml"/>
          <entry>
            <id>tag:a.example,2025:1</id>
            <title>Un</title>
            <published>2025-03-10T00:00:00Z</published>
            <updated>2025-03-10T12:30:00.5-02:00</updated>
            <link type="text/html" href="https://a.example/1"/>
            <link rel="enclosure" type="image/png" length="12" href="https://a.example/1.png"/>
          </entry>
          <entry>
            <id>tag:a.example,2025:2</id>
            <title>Deux</title>
            <updated>2025-03-09T00:00:00+01:00</updated>
            <content>Deux</content>
          </entry>
        </feed>

        """

    private static let json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Parcours", "feed_url": "https://a.example/f.feed.json",
         "items": [
          {"id": "1", "content_html": "<p>1</p>", "date_published": "2025-03-10T00:00:00+01:00",
           "attachments": [{"url": "https://a.example/1.png", "mime_type": "image/png", "size_in_bytes": 12}]},
          {"id": "2", "content_text": "2", "url": "https://a.example/2"}]}

        """

    private static let calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//A//A//FR
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20250309T230000Z
        DTSTART;VALUE=DATE:20250310
        SUMMARY:Un
          et la suite
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTAMP:20250309T230000Z
        DTSTART;VALUE=DATE:20250311
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n")

    private func shown(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\($0.id):\($0.location?.line ?? 0) \($0.message.english)" }
    }

    private func atom(_ text: String, _ replacement: String) -> [String] {
        shown(AtomCheck().diagnostics(of: Array(Self.atom.replacing(text, with: replacement).utf8), named: "f"))
    }

    private func json(_ text: String, _ replacement: String) -> [String] {
        shown(JSONFeedCheck().diagnostics(of: Array(Self.json.replacing(text, with: replacement).utf8), named: "f"))
    }

    private func calendar(_ text: String, _ replacement: String) -> [String] {
        shown(CalendarCheck().diagnostics(of: Array(Self.calendar.replacing(text, with: replacement).utf8), named: "f"))
    }

    @Test func `what is without fault has no finding`() {
        #expect(atom("", "") == [])
        #expect(json("", "") == [])
        #expect(calendar("", "") == [])
    }

    @Test(arguments: [
        (
            "</feed>", "</fed>",
            "malformed-feed:22 the feed is not well-formed XML: Opening and ending tag mismatch: feed line 2 and fed"
        ),
        ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "missing-feed-element:2 this is not an Atom feed"),
        ("<title>Deux</title>", "", "missing-feed-element:16 “entry” hasn't exactly one “title”"),
        (
            "<title>Parcours</title>", "<title>P</title><title>P</title>",
            "missing-feed-element:2 “feed” hasn't exactly one “title”"
        ),
        (
            "tag:a.example,2025:2", "tag:a.example,2025:1",
            "feed-identity:17 the identity “tag:a.example,2025:1” is already taken on line 9"
        ),
        ("tag:a.example,2025:2", "/2", "feed-identity:17 “/2” is not an absolute IRI"),
        (
            "2025-03-09T00:00:00+01:00", "2025-02-30T00:00:00+01:00",
            "feed-date:19 “2025-02-30T00:00:00+01:00” is not a feed's date"
        ),
        ("2025-03-10T00:00:00Z", "10 mars 2025", "feed-date:11 “10 mars 2025” is not a feed's date"),
        ("rel=\"self\"", "rel=\"related\"", "feed-link:2 the feed has no link to itself"),
        ("href=\"https://a.example/1\"", "href=\"/1\"", "feed-link:13 “/1” is not an absolute address"),
        ("length=\"12\" ", "", "feed-link:14 the enclosure has no length or type"),
        (
            "rel=\"enclosure\" type=\"image/png\"", "type=\"text/html\"",
            "feed-link:14 another link leads to a page of the same type and language"
        ),
        ("<name>Service</name>", "<name/>", "feed-author:6 an author has no name"),
        (
            "<content>Deux</content>", "<summary>Deux</summary>",
            "feed-content:16 an entry has neither a link nor content"
        ),
    ])
    func `a fault of an Atom feed is told where it stands`(text: String, replacement: String, finding: String) {
        #expect(atom(text, replacement) == [finding])
    }

    @Test func `a feed without an author is told for each entry that has none`() {
        #expect(
            atom("<author><name>Service</name></author>", "") == [
                "feed-author:8 an entry has no author", "feed-author:16 an entry has no author",
            ])
    }

    @Test(arguments: [
        ("\"title\": \"Parcours\", ", "", "malformed-feed:0 this is not a JSON feed"),
        ("]}\n", "]", "malformed-feed:0 this is not a JSON feed"),
        ("\"title\": \"Parcours\"", "\"title\": \"\"", "feed-version:0 the feed has no title"),
        ("version/1.1", "version/2", "feed-version:0 “https://jsonfeed.org/version/2” is not version 1.1"),
        ("\"id\": \"2\"", "\"id\": \"1\"", "feed-identity:0 the identity “1” is empty or taken"),
        ("\"content_text\": \"2\", ", "", "feed-content:0 “2” has no content"),
        ("2025-03-10T00:00:00+01:00", "2025-03-10", "feed-date:0 “2025-03-10” is not a feed's date"),
        ("https://a.example/1.png", "1.png", "feed-address-not-absolute:0 “1.png” is not an absolute address"),
    ])
    func `a fault of a JSON feed is told`(text: String, replacement: String, finding: String) {
        #expect(json(text, replacement) == [finding])
    }

    @Test(arguments: [
        ("UID:2", "UID:1", "calendar-identity:12 the UID “1” is taken"),
        ("UID:2\r\n", "", "calendar-property:12 there isn't exactly one “UID”"),
        ("PRODID:-//A//A//FR\r\n", "", "calendar-property:1 there isn't exactly one “PRODID”"),
        ("VERSION:2.0\r\n", "VERSION:2.0\n", "calendar-line:2 the line doesn't end with CRLF"),
        (
            "SUMMARY:Un", "SUMMARY:" + String(repeating: "é", count: 34), "calendar-line:8 the line has 76 octets"
        ),
        (
            "END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR\r\nEND:VEVENT",
            "calendar-component:15 “VCALENDAR” ends without having begun"
        ),
        ("END:VCALENDAR\r\n", "", "calendar-component:0 the calendar is not whole, or empty"),
    ])
    func `a fault of a calendar is told where it stands`(text: String, replacement: String, finding: String) {
        #expect(calendar(text, replacement) == [finding])
    }
}
