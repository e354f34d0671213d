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
        aliasCount = Self.aliasCount(Array(text.utf8))
        var flowDepth = 0, line = 1
        var isLeading = true, leadingDepth = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                isLeading = true
                leadingDepth = 0
            case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth = max(0, flowDepth - 1)
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
        }
    }

    /// How often `*` stands before a name that `&` stands before elsewhere.
    private static func aliasCount(_ bytes: [UInt8]) -> Int {
        let anchors = names(after: UInt8(ascii: "&"), in: bytes)
        guard !anchors.isEmpty else { return 0 }
        let known = Set(anchors)
        return names(after: UInt8(ascii: "*"), in: bytes).count(where: known.contains)
    }

    private static func names(after sign: UInt8, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.indices.lazy.filter { bytes[$0] == sign }.map { bytes[($0 + 1)...].prefix(while: isNameByte) }
            .filter { !$0.isEmpty }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
            || (0x61...0x7A).contains(byte | 0x20)
    }
}
