public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes JSON Feed 1.1 feeds that tell the same as those of ``RSSWriter``, under the same identities and dates:
/// `feeds/parcours.feed.json`, and one for each course where there are several.
public struct JSONFeedWriter: CatalogueWriter {
    /// What can be chosen of the feeds.
    public typealias Options = FeedOptions

    /// The format.
    public static let format = FormatDescriptor(
        name: FeedForm.jsonFeed.rawValue, title: FeedForm.jsonFeed.title, family: .feeds, isDefault: false,
        purpose: BilingualText(
            fr: "le même flux, pour les programmes qui lisent du JSON",
            en: "the same feed, for programs that read JSON"),
        loss: BilingualText(fr: "les mêmes faits que RSS", en: "the same facts as RSS"))

    /// What was chosen.
    public var options: Options
    /// The contents of entries that other forms have made; nil where each catalogue's are made by themselves.
    private let contents: FeedContents?

    /// A writer; those of one catalogue, and of no other, may share what entries hold.
    public init(options: Options = Options(), sharing contents: FeedContents? = nil) {
        self.options = options
        self.contents = contents
    }

    /// The feeds, in the order of ``RSSWriter``.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        FeedSet(of: catalogue, options: options, contents: contents, reporting: &diagnostics)
            .artifacts(as: JSONFeedDocument.self)
    }
}
