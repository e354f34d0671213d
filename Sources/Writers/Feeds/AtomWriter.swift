public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes Atom 1.0 feeds (RFC 4287) that tell the same as those of ``RSSWriter``, under the same identities and dates:
/// `feeds/parcours.atom.xml`, and one for each course where there are several.
public struct AtomWriter: CatalogueWriter {
    /// What can be chosen of the feeds.
    public typealias Options = FeedOptions

    /// The format.
    public static let format = FormatDescriptor(
        name: FeedForm.atom.rawValue, title: FeedForm.atom.title, family: .feeds, isDefault: false,
        purpose: BilingualText(
            fr: "le même flux, qui dit aussi le jour de chaque retouche",
            en: "the same feed, which also tells the day of each touch-up"),
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
            .artifacts(as: AtomDocument.self)
    }
}
