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
    public struct Options: Hashable, Sendable {
        /// The absolute address of the folder that the feeds are served from; nil for `feeds` below the site's address.
        public var feedBaseAddress: String?
        /// Who names the announcements, `exemple.fr,2025` (RFC 4151); nil for the site's host. Changing it announces
        /// every module anew.
        public var tagAuthority: String?
        /// How many announcements a feed holds, the newest ones; nil for all.
        public var maximumItemCount: Int?
        /// Whether announcements hold the whole page of their module, besides its description.
        public var includesContent: Bool

        /// Options, those of a feed of everything unless others are given.
        public init(
            feedBaseAddress: String? = nil, tagAuthority: String? = nil, maximumItemCount: Int? = nil,
            includesContent: Bool = true
        ) {
            self.feedBaseAddress = feedBaseAddress
            self.tagAuthority = tagAuthority
            self.maximumItemCount = maximumItemCount
            self.includesContent = includesContent
        }
    }

    /// The format.
    public static let format = FormatDescriptor(
        name: "rss", title: "RSS 2.0", family: .feeds, isDefault: true,
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

    /// A writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The feeds: that of the whole catalogue, then that of each course where there are several; none, and an error,
    /// where the site's address isn't known.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        guard
            let site = FeedSite(
                of: catalogue, folder: options.feedBaseAddress, authority: options.tagAuthority,
                reporting: &diagnostics)
        else { return [] }
        reportItemsWithoutLink(of: catalogue, to: &diagnostics)
        return feeds(of: catalogue, on: site, reporting: &diagnostics).map { feed in
            let document = RSSDocument(feed: feed, catalogue: catalogue, site: site, options: options)
            return Artifact(
                path: "feeds/" + document.fileName,
                content: .streamed { piece, diagnostics in try document.write(to: piece, reporting: &diagnostics) },
                format: Self.format.name)
        }
    }

    private func feeds(
        of catalogue: Catalogue, on site: FeedSite, reporting diagnostics: inout DiagnosticCollector
    ) -> [Feed] {
        var feeds = [Feed(of: catalogue, site: site.address)]
        guard catalogue.courses.count > 1 else { return feeds }
        var names: Set<String> = [Feed.nameOfAll]
        for course in catalogue.courses {
            if names.insert(course.identifier.text).inserted {
                feeds.append(Feed(of: course, in: catalogue, site: site.address))
            } else {
                diagnostics.report(.feedNameTaken(by: course))
            }
        }
        return feeds
    }

    private func reportItemsWithoutLink(of catalogue: Catalogue, to diagnostics: inout DiagnosticCollector) {
        for module in catalogue.modules where module.release.state.value == .released && module.linkInFeeds == nil {
            diagnostics.report(.itemWithoutLink(module))
        }
    }
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

    fileprivate static func itemWithoutLink(_ module: Module) -> Diagnostic {
        Diagnostic(
            .warning, "item-without-link",
            BilingualText(
                fr: "le module « \(module.title.value) » n'a ni page ni plateforme : son annonce n'a pas de lien",
                en: "the module “\(module.title.value)” has no page and no platform: its announcement has no link"),
            at: module.title.provenance.location)
    }
}
