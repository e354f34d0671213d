import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage

/// One feed with all that its forms need to write it.
struct FeedDocument: Sendable {
    let feed: Feed
    let catalogue: Catalogue
    let site: FeedSite
    let options: FeedOptions
    /// The feeds of the catalogue, this one among them.
    let all: [Feed]

    /// The name of the feed's file in a form.
    func fileName(of form: FeedForm) -> String { feed.name + form.suffix }

    /// The address that the feed has in a form.
    func address(of form: FeedForm) -> WebAddress? { address(of: feed, form) }

    /// The address that a feed has in a form.
    func address(of feed: Feed, _ form: FeedForm) -> WebAddress? {
        site.folder.appending(path: feed.name + form.suffix)
    }

    /// The address of the hub that tells of changes.
    var hub: WebAddress? { options.hubAddress.flatMap { WebAddress($0) } }

    /// Who publishes it: the catalogue's publisher, or else its host.
    var publisher: String {
        catalogue.publisher.flatMap { $0.value.name.isEmpty ? nil : $0.value.name } ?? site.address.host
    }

    /// Where an entry leads: what has no page of its own, such as a module to come, leads to the feed's.
    func link(of entry: FeedEntry) -> WebAddress? { entry.link ?? (entry.holdsContent ? nil : feed.page) }

    /// The module of an entry, where the entry shows it.
    func module(of entry: FeedEntry) -> Module? {
        entry.holdsContent ? catalogue.module(entry.module) : nil
    }

    /// The page of an entry's module as HTML with absolute addresses; empty where it has none, or none is wanted.
    func content(of entry: FeedEntry, reporting diagnostics: inout DiagnosticCollector) throws -> String {
        guard options.includesContent, let module = module(of: entry) else { return "" }
        let body = BodyHTML(
            in: .feed(address: module.pageAddress.flatMap { WebAddress($0.value)?.text }),
            wording: Wording(besides: module.language.value)
        ) { asset in asset.address.flatMap { WebAddress($0)?.text } }
        return body.html(try module.body.nodes(reporting: &diagnostics))
    }

    /// The words to find an entry by, each once.
    func keywords(of entry: FeedEntry) -> [String] {
        var seen: Set<String> = []
        return (module(of: entry)?.keywords?.value ?? []).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// Who provides an entry's module.
    func provider(of entry: FeedEntry) -> String? {
        module(of: entry)?.provider.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    /// The picture that goes with an entry.
    func enclosure(of entry: FeedEntry) -> Enclosure? { module(of: entry).flatMap { Enclosure(of: $0) } }
}

extension FeedDocument {
    /// A digest of all that the feed depends on in a form that doesn't tell of other feeds; nil where it can't be told.
    func basis(of form: FeedForm) -> String? {
        // The notices about modules that are gone come from the journal.
        guard feed.formerModules.isEmpty else { return nil }
        var basis = ContentBasis(
            maker: form.rawValue, settings: "\(options) \(site.authority)")
        basis.add(headOf: catalogue)
        for text in [
            feed.title, feed.summary, feed.name, feed.language?.text ?? "", feed.page.text, site.address.text,
            site.folder.text,
        ] { basis.add(Array(text.utf8)) }
        for module in feed.modules { if let module = catalogue.module(module) { basis.add(module) } }
        return basis.digest()
    }
}

/// Hands over what a writer has gathered, by some 256 KiB at a time.
let feedPieceByteCount = 1 << 18
