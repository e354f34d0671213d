import CourseCatalogue
import Diagnostics

/// A card of a page, as its author filled it in.
struct Card: Sendable {
    var title: Fact<String>?
    var summary: Fact<String>?
    /// Where its title leads: a link of the site or an address elsewhere; nil where it has none.
    var link: Fact<String>?
    var image: Page.ImageField?
    var badges: [Fact<String>] = []
    var tags: [Fact<String>] = []
    /// The small lines above and below the text.
    var details: [Fact<String>] = []
    var date: Fact<CalendarDate>?
    /// Where the card starts.
    var location: SourceLocation
    /// The source line that it starts on.
    var sourceLine: String?

    /// What the card says of a release to come; `.some(nil)` is a release without a date.
    var announcement: Fact<ApproximateDate?>? {
        for text in badges + tags + details {
            if let date = ReleaseReader.announcement(in: text.value) {
                return Fact(date, Provenance(.prose, at: text.provenance.location))
            }
        }
        return nil
    }

    /// The words of its title, badges and tags.
    var words: Set<String> {
        Set(
            ([title?.value] + badges.map(\.value) + tags.map(\.value)).compactMap { $0 }
                .flatMap { ProseToken.tokens(of: $0).compactMap(\.word) })
    }
}
