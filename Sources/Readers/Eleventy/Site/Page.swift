import CourseCatalogue
import Diagnostics
import YAML

/// A page of the site, as its front matter and its place tell; its content stays in its file.
struct Page: Sendable {
    /// The file, relative to the source folder.
    var path: String
    /// The file's name without extension, date and `index` (Eleventy's `page.fileSlug`).
    var fileSlug: String
    /// How many characters of the path name the content folder, with the slash after it.
    let contentCount: Int
    /// The address below the site's, with both slashes, where the source says it; nil where it is to be guessed.
    var permalink: String?
    /// The language, as a BCP 47 tag.
    var language: Fact<String>?
    /// The title.
    var title: Fact<String>?
    /// The description.
    var summary: Fact<String>?
    /// The page's date: only a hint at a release.
    var date: Fact<CalendarDate>?
    /// The picture's path as written, with its alternative text.
    var image: ImageField?
    /// The tags of its own.
    var tags: Fact<[String]>?
    /// The collections it is in: its own tags, and those of the folders above.
    var collections: [String] = []
    /// The facts of a module that its fields give; nil where they give none.
    var declared: SharedValue<PageFacts>?
    /// Whether the content may hold cards, seen without reading it for good.
    var mayHoldCards: Bool
    /// The module of a learning platform that the page links to, as `host/identifier`, where it links to one alone.
    var platformModule: String?
    /// Whether the site serves the page: `permalink: false` says it doesn't.
    var isServed = true
    /// Whether the page is a draft, which the site leaves out.
    var isDraft = false
    /// Whether the page is in no collection.
    var isExcludedFromCollections = false
    /// Whether the page could not be read: why has been told, and its content counts as empty.
    var isFaulty = false

    /// A picture as a field names it.
    struct ImageField: Hashable, Sendable {
        var path: String
        var alternativeText: String
        var location: SourceLocation
    }

    /// Whether the content is Markdown, rather than HTML, once its template has run.
    var isMarkdown: Bool { path.hasSuffix(".md") }

    /// Whether a file can be a page, by its name.
    static func isPage(_ path: String) -> Bool {
        [".md", ".njk", ".html"].contains { path.hasSuffix($0) }
    }

    /// The parts of the address that the file's place gives it.
    var segments: [String] { Self.segments(of: path, after: contentCount) }

    /// The address that the site serves the page at, below the site's own.
    var address: String {
        if let permalink { return permalink }
        let segments = segments
        return segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + "/"
    }
}
