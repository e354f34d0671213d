import CourseCatalogue

/// A set of texts as bytes, in byte order: for the same reason as ``RecordedFacts``.
struct RecordedNames: Hashable, Sendable {
    private let bytes: [UInt8]

    /// These texts, each once.
    init(_ texts: Set<String> = []) {
        var writer = RecordWriter()
        for text in texts.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { writer.write(text) }
        bytes = writer.exactBytes
    }

    /// Whether there is none.
    var isEmpty: Bool { bytes.isEmpty }

    /// The texts, in byte order.
    var texts: [String] {
        var reader = RecordReader(bytes), texts: [String] = []
        while !reader.isAtEnd, let text = try? reader.text() { texts.append(text) }
        return texts
    }
}
