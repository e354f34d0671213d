public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes RSS 2.0 feeds of the modules that are out: `feeds/parcours.rss.xml` for all of them, and, where there are
/// several courses, `feeds/<course>.rss.xml` for each.
///
/// A module is announced once: its `guid` is a ``TagURI`` that outlives its title, its page and its address. The bytes
/// depend on the catalogue alone; no date is that of the export.
public struct RSSWriter: CatalogueWriter {
    /// What can be chosen of the feeds.
    public typealias Options = FeedOptions

    /// The format.
    public static let format = FormatDescriptor(
        name: FeedForm.rss.rawValue, title: FeedForm.rss.title, family: .feeds, isDefault: true,
        purpose: BilingualText(
            fr: "un flux qui annonce chaque module à sa sortie", en: "a feed that announces each module as it comes out"
        ),
        loss: BilingualText(
            fr:
                "les modules qui ne sont pas sortis ou sont retirés ; la durée, le public et les autres faits, hormis le "
                + "titre, la description, les mots clés, l'image et le corps",
            en: "modules that are not out or are withdrawn; duration, audience and other facts, but for title, "
                + "description, keywords, picture and body"))

    /// What was chosen.
    public var options: Options
    /// The contents of entries that other forms have made; nil where each catalogue's are made by themselves.
    private let contents: FeedContents?

    /// A writer; those of one catalogue, and of no other, may share what entries hold.
    public init(options: Options = Options(), sharing contents: FeedContents? = nil) {
        self.options = options
        self.contents = contents
    }

    /// The feeds: that of the whole catalogue, that of what is to come if it is wanted, then that of each course where
    /// there are several; none, and an error, where the site's address isn't known.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        FeedSet(of: catalogue, options: options, contents: contents, reporting: &diagnostics)
            .artifacts(as: RSSDocument.self)
    }
}
