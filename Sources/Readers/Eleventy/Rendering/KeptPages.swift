import CourseCatalogue
import Interchange
import Synchronization

/// What was rendered, by the places of pages among the site's: each page is rendered once, and its body read as often as
/// writers ask for it.
final class KeptPages: Sendable {
    private struct Places: Sendable {
        var page: RecordStore.Place
        var body: RecordStore.Place?
    }

    private let store = RecordStore()
    private let places: Mutex<[Places?]>

    /// Room for so many pages.
    init(count: Int) {
        places = Mutex(Array(repeating: nil, count: count))
    }

    /// Keeps a page, as far as it can be kept.
    func keep(_ page: RenderedPage, _ body: [BodyNode], at index: Int) {
        var (record, nodes) = (RecordWriter(), RecordWriter())
        page.write(to: &record)
        nodes.write(body)
        guard let pagePlace = store.keep(record.bytes) else { return }
        let kept = Places(page: pagePlace, body: nodes.isReadable ? store.keep(nodes.bytes) : nil)
        places.withLock { $0[index] = kept }
    }

    /// A page that was kept.
    func page(_ index: Int) -> RenderedPage? {
        places.withLock { $0[index] }.flatMap { store.bytes(at: $0.page) }.flatMap { bytes in
            var record = RecordReader(bytes)
            return try? RenderedPage(from: &record)
        }
    }

    /// The body of a page that was kept.
    func body(ofPage index: Int) -> [BodyNode]? {
        places.withLock { $0[index]?.body }.flatMap(store.bytes).flatMap { bytes in
            var record = RecordReader(bytes)
            return try? record.list()
        }
    }
}
