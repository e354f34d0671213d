/// Gives each heading of a body its level in the page, so that none is skipped whatever its author wrote.
struct HeadingOutline {
    /// The level of the outermost heading, 1 to 6.
    let firstLevel: Int
    /// The written levels of the headings that are open at this point, outermost first.
    private var open: [UInt8] = []

    init(firstLevel: Int) {
        self.firstLevel = firstLevel
    }

    /// The level in the page, at most 6, of a heading by the level that it was written with.
    mutating func level(ofHeading written: UInt8) -> Int {
        while let last = open.last, last >= written { open.removeLast() }
        open.append(written)
        return min(firstLevel + open.count - 1, 6)
    }
}
