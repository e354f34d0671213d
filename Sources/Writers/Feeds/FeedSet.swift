import CourseCatalogue
import Diagnostics
import Interchange

/// The feeds of a catalogue, whatever their form: `parcours` for all of it, one for each course where there are several,
/// and, if wanted, `upcoming`.
struct FeedSet {
    private let documents: [FeedDocument]

    /// The feeds; none, and an error, where the site's address isn't known.
    init(
        of catalogue: Catalogue, options: FeedOptions, contents: FeedContents? = nil,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        guard
            let site = FeedSite(
                of: catalogue, folder: options.feedBaseAddress, authority: options.tagAuthority,
                reporting: &diagnostics)
        else {
            documents = []
            return
        }
        for module in catalogue.modules.modules(in: [.released]) where module.linkInFeeds == nil {
            diagnostics.report(.itemWithoutLink(module))
        }
        let feeds = Self.feeds(of: catalogue, on: site, options, reporting: &diagnostics)
        if let limit = options.maximumEntryCount, limit == FeedOptions.defaultMaximumEntryCount {
            for feed in feeds where feed.mayHold(moreThan: limit, in: catalogue) {
                let leftOutCount = feed.leftOutCount
                if leftOutCount > 0 { diagnostics.report(.feedShortened(feed, to: limit, leftOutCount)) }
            }
        }
        let contents = contents ?? FeedContents()
        documents = feeds.map { feed in
            FeedDocument(
                feed: feed, catalogue: catalogue, site: site, options: options, all: feeds, contents: contents)
        }
    }

    /// Whether there is a feed at all.
    var isEmpty: Bool { documents.isEmpty }

    /// A file for each feed, written when it is asked for.
    func artifacts<Form: FeedSerialisation>(as _: Form.Type) -> [Artifact] {
        documents.filter(Form.holds).map { document in
            var artifact = Artifact(
                path: "feeds/" + document.feed.name + Form.suffix,
                content: .streamed { piece, diagnostics in
                    try Form(document).write(to: piece, reporting: &diagnostics)
                },
                format: Form.form.rawValue)
            // The page for people leads to the other feeds, whatever they are called.
            if Form.form != .page { artifact.basis = { document.basis(of: Form.form) } }
            return artifact
        }
    }

    private static func feeds(
        of catalogue: Catalogue, on site: FeedSite, _ options: FeedOptions,
        reporting diagnostics: inout DiagnosticCollector
    ) -> [Feed] {
        var feeds = [Feed(of: catalogue, on: site, options: options)]
        if options.includesUpcoming { feeds.append(Feed(ofUpcoming: catalogue, on: site, options: options)) }
        guard catalogue.courses.count > 1 else { return feeds }
        var names = Set(feeds.map(\.name))
        for course in catalogue.courses {
            if names.insert(course.identifier.text).inserted {
                feeds.append(Feed(of: course, in: catalogue, on: site, options: options))
            } else {
                diagnostics.report(.feedNameTaken(by: course))
            }
        }
        return feeds
    }
}

/// A form of feeds: how one of them is written.
protocol FeedSerialisation: Sendable {
    /// The form.
    static var form: FeedForm { get }
    /// What the names of its files end with.
    static var suffix: String { get }
    /// Whether a feed can stand in this form.
    static func holds(_ document: FeedDocument) -> Bool
    /// What writes a feed.
    init(_ document: FeedDocument)
    /// Writes the feed, handed over piece by piece.
    func write(to piece: (consuming [UInt8]) throws -> Void, reporting diagnostics: inout DiagnosticCollector) throws
}

extension FeedSerialisation {
    static var suffix: String { form.suffix }
    static func holds(_ document: FeedDocument) -> Bool { true }
}

extension Diagnostic {
    fileprivate static func feedNameTaken(by course: Course) -> Diagnostic {
        Diagnostic(
            .error, "feed-name-taken",
            BilingualText(
                fr: "le flux du parcours « \(course.title.value) » aurait le nom d'un autre flux : il n'est pas écrit",
                en: "the feed of the course “\(course.title.value)” would have the name of another: it is not written"),
            at: course.title.provenance.location,
            help: BilingualText(
                fr: "donnez à ce parcours un autre identifiant que « \(course.identifier) » dans parcours.yml",
                en: "give this course another identifier than “\(course.identifier)” in parcours.yml"))
    }

    fileprivate static func feedShortened(_ feed: Feed, to limit: Int, _ leftOutCount: Int) -> Diagnostic {
        let count = limit + leftOutCount
        return Diagnostic(
            .note, "feed-shortened",
            BilingualText(
                fr: "le flux « \(feed.name) » tient les \(limit) annonces les plus récentes, sur \(count)",
                en: "the feed “\(feed.name)” holds the newest \(limit) announcements of \(count)"),
            help: BilingualText(
                fr: "pour un autre nombre, écrivez « feeds: items: » dans parcours.yml",
                en: "for another number, write “feeds: items:” in parcours.yml"))
    }

    fileprivate static func itemWithoutLink(_ module: Module) -> Diagnostic {
        Diagnostic(
            .warning, "item-without-link",
            BilingualText(
                fr: "le module « \(module.title.value) » n'a ni page ni plateforme : son annonce n'a pas de lien",
                en: "the module “\(module.title.value)” has no page and no platform: its announcement has no link"),
            at: module.title.provenance.location)
    }
}
