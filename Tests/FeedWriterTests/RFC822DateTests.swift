import Testing

@testable import FeedWriter

struct RFC822DateTests {
    @Test(arguments: [
        ("2025-03-10", "Mon, 10 Mar 2025 00:00:00 +0100"), ("2025-07-01", "Tue, 01 Jul 2025 00:00:00 +0200"),
        ("2000-02-29", "Tue, 29 Feb 2000 00:00:00 +0100"), ("2025-10-26", "Sun, 26 Oct 2025 00:00:00 +0200"),
        ("1970-01-01", "Thu, 01 Jan 1970 00:00:00 +0100"), ("0999-12-31", "Tue, 31 Dec 0999 00:00:00 +0100"),
    ])
    func `a day is midnight in Paris, in English and with a numeric zone`(date: String, written: String) throws {
        #expect(RFC822Date(startOf: try day(date)).description == written)
    }
}
