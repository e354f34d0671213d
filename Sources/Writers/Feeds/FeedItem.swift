import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage

/// An entry with what its module gives it, as every form of a feed writes it.
struct FeedItem {
    /// What it tells.
    let entry: FeedEntry
    /// Where it leads: what has no page of its own, such as a module to come, leads to the feed's.
    let link: WebAddress?
    /// The page of the entry's module as HTML with absolute addresses, in UTF-8; empty where it has none, or none is wanted.
    let content: [UInt8]
    /// The words to find it by, each once.
    let keywords: [String]
    /// Who provides the entry's module.
    let provider: String?
    /// The picture that goes with it.
    let enclosure: Enclosure?

    /// What it says in a few words; nil where it says nothing.
    var summary: String? { entry.summary.flatMap { $0.isEmpty ? nil : $0 } }

    /// The item of an entry in a feed.
    init(of entry: FeedEntry, in document: FeedDocument, reporting diagnostics: inout DiagnosticCollector) throws {
        self.entry = entry
        link = document.link(of: entry)
        guard entry.holdsContent, let module = document.catalogue.module(entry.module) else {
            (content, keywords, provider, enclosure) = ([], [], nil, nil)
            return
        }
        var seen: Set<String> = []
        keywords = (module.keywords?.value ?? []).filter { !$0.isEmpty && seen.insert($0).inserted }
        provider = module.provider.flatMap { $0.value.isEmpty ? nil : $0.value }
        enclosure = Enclosure(of: module)
        guard document.options.includesContent, entry.hasRoomForPage else {
            content = []
            return
        }
        content = try document.contents.html(of: module.identifier, reporting: &diagnostics) { told in
            try Self.html(of: module, reporting: &told)
        }
    }

    private static func html(of module: Module, reporting diagnostics: inout DiagnosticCollector) throws -> [UInt8] {
        let body = BodyHTML(
            in: .feed(address: module.pageAddress.flatMap { WebAddress($0.value)?.text }),
            wording: Wording(besides: module.language.value)
        ) { asset in asset.address.flatMap { WebAddress($0)?.text } }
        return body.bytes(try module.body.nodes(reporting: &diagnostics))
    }
}
