public import CourseCatalogue
public import Diagnostics
public import Interchange
import LearnerPage

/// Writes each feed as a page for people, with what feed readers need to find the feed, and its newest entry as a text
/// that can be sent by e-mail: `feeds/parcours.html` and `feeds/parcours.txt`, with one style sheet.
public struct FeedPageWriter: CatalogueWriter {
    /// What can be chosen of the feeds; `forms` tells which ones the page links to.
    public typealias Options = FeedOptions

    /// The format.
    public static let format = FormatDescriptor(
        name: FeedForm.page.rawValue, title: FeedForm.page.title, family: .feeds, isDefault: false,
        purpose: BilingualText(
            fr: "une page des nouveautés, où s'abonner, et la dernière annonce en texte, pour un courriel",
            en: "a page of what is new, where to subscribe, and the last announcement as text, for an e-mail"),
        loss: BilingualText(
            fr: "les faits des modules, hormis leur titre, leur description et leur jour",
            en: "the modules' facts, but for title, description and day"))

    /// What was chosen.
    public var options: Options

    /// A writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The pages, the texts of the feeds that tell anything, and the style sheet.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        let feeds = FeedSet(of: catalogue, options: options, reporting: &diagnostics)
        guard !feeds.isEmpty else { return [] }
        let style = PageFile.stylesheet
        return feeds.artifacts(as: FeedPage.self) + feeds.artifacts(as: LastAnnouncement.self) + [
            Artifact(path: "feeds/" + style.name, content: .bytes(style.bytes), format: Self.format.name)
        ]
    }
}
