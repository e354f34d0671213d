/// A look at a document's bytes before it is parsed: the parser recurses, so nesting is bounded first.
///
/// Both figures are upper bounds: brackets in quoted text count too.
struct YAMLNestingScan {
    /// The deepest nesting that the document can have.
    private(set) var depth = 0
    /// The most aliases that it can have.
    private(set) var aliasCount = 0
    /// The line, from 1, where the depth is reached.
    private(set) var deepestLine = 1

    init(_ text: some StringProtocol) {
        var flowDepth = 0, line = 1, previous = UInt8(ascii: "\n")
        var isLeading = true, leadingDepth = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                isLeading = true
                leadingDepth = 0
            case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
            case UInt8(ascii: "*") where !Self.isWord(previous): aliasCount += 1
            default: break
            }
            if isLeading {
                // Each step of indentation, each `-` and each `?` can open a level.
                if [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?")].contains(byte) {
                    leadingDepth += 1
                } else if byte != UInt8(ascii: "\n") {
                    isLeading = false
                }
            }
            if flowDepth + leadingDepth / 2 > depth {
                depth = flowDepth + leadingDepth / 2
                deepestLine = line
            }
            previous = byte
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "*")
    }
}
