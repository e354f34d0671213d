/// A fact of a module that is no longer what an earlier export saw.
public struct FactChange: Hashable, Sendable {
    /// The module, which may have left the catalogue since.
    public var module: Identifier
    /// Which fact.
    public var fact: FactName
    /// What it was, as ``FactName/value(of:)`` writes it; nil where it wasn't known.
    public var before: String?
    /// What it became, written likewise; nil where it is no longer known.
    public var after: String?
    /// The day of the export that saw the change.
    public var seenOn: CalendarDate

    /// A change.
    public init(module: Identifier, fact: FactName, before: String?, after: String?, seenOn: CalendarDate) {
        self.module = module
        self.fact = fact
        self.before = before
        self.after = after
        self.seenOn = seenOn
    }
}
