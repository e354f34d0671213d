public import Diagnostics

/// A fact with how and where it was read.
public struct PreviewFact: Sendable {
    /// What it is called.
    public var name: BilingualText
    /// What it says, a line each.
    public var values: [BilingualText]
    /// How it was read (a field, a sentence…); nil for what was not read anywhere.
    public var manner: BilingualText?
    /// Where it was read, if it has a place.
    public var location: SourceLocation?

    /// A fact.
    public init(name: BilingualText, values: [BilingualText], manner: BilingualText?, location: SourceLocation?) {
        self.name = name
        self.values = values
        self.manner = manner
        self.location = location
    }
}
