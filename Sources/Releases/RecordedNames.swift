import CourseCatalogue

/// A set of texts as bytes, in byte order: for the same reason as ``RecordedFacts``.
struct RecordedNames: Hashable, Sendable {
    private let record: ShelvedRecord?

    /// No texts.
    init() {
        record = nil
    }

    /// These texts, each once, put on a shelf.
    init(_ texts: Set<String>, on shelf: RecordShelf = RecordShelf()) {
        var writer = RecordWriter()
        for text in texts.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { writer.write(text) }
        record = texts.isEmpty ? nil : shelf.put(writer.bytes)
    }

    /// Whether there is none.
    var isEmpty: Bool { record == nil }

    /// The texts, in byte order.
    var texts: [String] {
        var reader = RecordReader(record?.bytes ?? []), texts: [String] = []
        while !reader.isAtEnd, let text = try? reader.text() { texts.append(text) }
        return texts
    }
}
