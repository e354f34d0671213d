public import Diagnostics

/// A value of the catalogue, with where and how it was read, so that a wrong one can be traced and mended.
public struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    public var value: Value
    /// Where and how it was read.
    public var provenance: Provenance

    /// A value with its provenance.
    public init(_ value: Value, _ provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }
}

/// Where and how a fact was read.
public struct Provenance: Hashable, Sendable {
    /// How a fact was read, from the surest manner to the least sure.
    public enum Manner: String, CaseIterable, Sendable {
        /// The tool's configuration says so.
        case configuration
        /// A field of the source says so: front matter, a card's field, a directory's data.
        case field
        /// A text was understood: a heading, a list, a sentence, a badge.
        case prose
        /// Seen by an earlier export, and kept in the journal.
        case journal
        /// Worked out from other facts.
        case derived
        /// A hint that is often wrong, such as a page's date taken for a release date.
        case hint
    }

    /// How it was read.
    public var manner: Manner
    /// Where it was read, if it has a place.
    public var location: SourceLocation?

    /// A provenance; `location` is left out where there is no file to point at.
    public init(_ manner: Manner, at location: SourceLocation? = nil) {
        self.manner = manner
        self.location = location
    }
}
