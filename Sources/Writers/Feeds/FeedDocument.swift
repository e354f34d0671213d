import CourseCatalogue
import Interchange

/// One feed with all that its forms need to write it.
struct FeedDocument: Sendable {
    let feed: Feed
    let catalogue: Catalogue
    let site: FeedSite
    let options: FeedOptions
    /// The feeds of the catalogue, this one among them.
    let all: [Feed]
    /// What the contents of entries are kept in.
    let contents: FeedContents

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
