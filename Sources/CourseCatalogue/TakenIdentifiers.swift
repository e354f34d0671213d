/// The identifiers that are taken, and how the next one is named that is wanted again: `module-1`, `module-1-2`,
/// `module-1-3`.
public struct TakenIdentifiers: Sendable {
    /// All that are taken.
    public private(set) var all: Set<Identifier>
    /// The number that was given last to each that was wanted again: thousands may want the same.
    private var numbers: [Identifier: Int] = [:]

    /// Those that are taken from the start.
    public init(_ all: Set<Identifier> = []) {
        self.all = all
    }

    /// Takes an identifier that is free; false where it isn't.
    public mutating func take(_ wanted: Identifier) -> Bool { all.insert(wanted).inserted }

    /// Takes the identifier that is wanted, or else the first one that is free with a number after it.
    ///
    /// - Parameters:
    ///   - wanted: the one that is wanted.
    ///   - reserved: those that are kept for others.
    public mutating func takeNumbered(_ wanted: Identifier, besides reserved: Set<Identifier> = []) -> Identifier {
        if !reserved.contains(wanted), take(wanted) { return wanted }
        var number = numbers[wanted, default: 1], name = wanted
        repeat {
            number += 1
            name = wanted.numbered(number)
        } while reserved.contains(name) || !take(name)
        numbers[wanted] = number
        return name
    }
}
