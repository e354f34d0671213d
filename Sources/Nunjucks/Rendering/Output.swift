/// Text under way, with the places that its parts come from.
struct Output {
    var bytes: [UInt8] = []
    var segments: [Segment] = []

    /// Says where what follows comes from.
    mutating func mark(_ source: UInt16, _ offset: Int, isLiteral: Bool) {
        segments.append(
            Segment(
                start: UInt32(truncatingIfNeeded: bytes.count), offset: UInt32(truncatingIfNeeded: offset),
                source: source, isLiteral: isLiteral))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Adds text with `&`, `<`, `>` and quotation marks as HTML references, as Nunjucks escapes.
    mutating func appendEscaped(_ text: String) {
        let fast: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped(bytes: $0) }
        if fast == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped(bytes: $0) } }
    }

    /// Adds other output, whose parts keep their places.
    mutating func append(_ other: Output) {
        let start = UInt32(truncatingIfNeeded: bytes.count)
        segments.reserveCapacity(segments.count + other.segments.count)
        for var segment in other.segments {
            segment.start &+= start
            segments.append(segment)
        }
        bytes += other.bytes
    }

    func rendered(sources: [Source]) -> Rendered {
        Rendered(text: text, segments: segments, sources: sources)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func appendEscaped(bytes text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        for index in text.indices {
            guard let reference = Self.reference(text[index]) else { continue }
            bytes.append(contentsOf: text[copied..<index])
            bytes.append(contentsOf: reference.utf8)
            copied = index &+ 1
        }
        bytes.append(contentsOf: text[copied...])
    }

    @inline(__always)
    private static func reference(_ byte: UInt8) -> String? {
        guard byte < 0x3F else { return nil }
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        default: return nil
        }
    }
}
