extension Lexer {
    /// The next piece of the template's top level: comments are passed over, whitespace control is applied.
    mutating func nextPiece() -> Piece {
        while true {
            let start = position
            let tag = nextTag(from: start)
            let text = trimmed(start..<tag, tagAt: tag)
            if tag > start { dropsBlanks = false }
            position = tag
            if !text.isEmpty { return .text(text) }
            guard tag < bytes.count else { return .end }
            switch bytes[tag + 1] {
            case UInt8(ascii: "#"):
                if !skipComment() { return .end }
            case UInt8(ascii: "%"):
                position = tag + (byte(tag + 2) == UInt8(ascii: "-") ? 3 : 2)
                return .block(tag)
            default:
                position = tag + (byte(tag + 2) == UInt8(ascii: "-") ? 3 : 2)
                return .variable(tag)
            }
        }
    }

    /// Says that the tag before `position` ends with this token: what follows may lose blanks or a line end.
    mutating func leaveTag(_ end: Token) {
        position = end.end
        openBraces = 0
        dropsBlanks = byte(end.start) == UInt8(ascii: "-")
        if options.trimBlocks, end.kind == .blockEnd { skipLineEnd() }
    }

    private mutating func skipLineEnd() {
        if byte(position) == 0x0A {
            position += 1
        } else if byte(position) == 0x0D, byte(position + 1) == 0x0A {
            position += 2
        }
    }

    /// Where the next `{{`, `{%` or `{#` starts, or the end of the text.
    func nextTag(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            let last = bytes.count - 1
            while offset < last {
                if bytes[offset] == UInt8(ascii: "{") {
                    let next = bytes[offset &+ 1]
                    if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") {
                        return offset
                    }
                }
                offset &+= 1
            }
            return bytes.count
        }
    }

    /// Moves behind the comment at `position`; false if it isn't closed.
    private mutating func skipComment() -> Bool {
        let start = position
        var offset = start + 2
        while offset + 1 < bytes.count, bytes[offset] != UInt8(ascii: "#") || bytes[offset + 1] != UInt8(ascii: "}") {
            offset += 1
        }
        guard offset + 1 < bytes.count else {
            unclosedComment = start
            position = bytes.count
            return false
        }
        dropsBlanks = bytes[offset - 1] == UInt8(ascii: "-")
        position = offset + 2
        return true
    }

    /// The text before a tag, without what `-` and `lstripBlocks` take away.
    private func trimmed(_ range: Range<Int>, tagAt tag: Int) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        if options.lstripBlocks, byte(tag + 1) == UInt8(ascii: "%"), tag < bytes.count {
            let blanks = startOfBlanks(before: end, notBefore: start)
            if blanks == 0 || (blanks > 0 && bytes[blanks - 1] == 0x0A) { end = blanks }
        }
        if dropsBlanks { start = bytes.endOfBlanks(from: start, notAfter: end) }
        if tag < bytes.count, byte(tag + 2) == UInt8(ascii: "-") {
            end = bytes.startOfBlanks(before: end, notBefore: start)
        }
        return start..<end
    }

    /// Where the blanks of the line before an offset start: a line end stops them.
    private func startOfBlanks(before end: Int, notBefore start: Int) -> Int {
        var offset = end
        while offset > start, bytes[offset - 1] != 0x0A {
            let next = bytes.startOfBlank(before: offset, notBefore: start)
            if next == offset { break }
            offset = next
        }
        return offset
    }
}
