/// Gives each heading of a body its level in the page, so that none is skipped whatever its author wrote.
struct HeadingOutline {
    /// The level of the outermost heading, 1 to 6.
    let firstLevel: Int
    /// The written levels of the headings that are open at this point, outermost first.
    private var open: [UInt8] = []

    init(firstLevel: Int) {
        self.firstLevel = firstLevel
    }

    /// The level in the page, at most 6, of a heading written as `h2` to `h6`; nil for any other element.
    mutating func level(ofElement name: String) -> Int? {
        let bytes = Array(name.utf8)
        guard bytes.count == 2, bytes[0] == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[1])
        else { return nil }
        while let last = open.last, last >= bytes[1] { open.removeLast() }
        open.append(bytes[1])
        return min(firstLevel + open.count - 1, 6)
    }
}
