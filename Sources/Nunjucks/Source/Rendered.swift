public import Diagnostics

/// What a template gave: the text, and where each part of it comes from.
public struct Rendered: Sendable {
    /// The rendered text.
    public let text: String
    let segments: [Segment]
    let sources: [Source]

    /// Where the byte at this offset of `text` comes from.
    ///
    /// Exact inside text that a template holds literally; the place of the tag for what an expression, a host function
    /// or a capture printed. `nil` for text of no template, such as what surrounds a body by a host's wish.
    public func place(atUTF8Offset offset: Int) -> Place? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if Int(segments[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let segment = segments[low - 1]
        let index = Int(segment.source)
        guard index < sources.count else { return nil }
        let within = segment.isLiteral ? min(offset, text.utf8.count) - Int(segment.start) : 0
        return Place(source: sources[index], utf8Offset: Int(segment.offset) + within)
    }

    /// Where the byte at this offset of `text` comes from, as file, line and column.
    public func location(atUTF8Offset offset: Int) -> SourceLocation? {
        place(atUTF8Offset: offset)?.location
    }
}

/// A run of output that comes from one place.
struct Segment: Sendable {
    /// Where the run starts in the output.
    var start: UInt32
    /// Where it comes from in its source.
    var offset: UInt32
    /// Which of the rendering's sources; `UInt16.max` for none.
    var source: UInt16
    /// Whether the run is the source's own text, byte for byte.
    var isLiteral: Bool
}
