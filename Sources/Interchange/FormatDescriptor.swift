public import Diagnostics

/// What a format is called, who reads it, and what it can't say.
public struct FormatDescriptor: Hashable, Sendable {
    /// The user that a format is for.
    public enum Family: String, CaseIterable, Sendable {
        /// Packages, for those who import them into a learning platform.
        case packages
        /// Tables and their metadata, for those who publish data.
        case dataset
        /// Feeds, for subscribers.
        case feeds
    }

    /// The name used on the command line: `scorm-1.2`.
    public var name: String
    /// What the standard calls itself, with its edition: `SCORM 1.2`.
    public var title: String
    /// The user it is for.
    public var family: Family
    /// Whether an export without `--format` makes it.
    public var isDefault: Bool
    /// What it makes, in a sentence.
    public var purpose: BilingualText
    /// What of the catalogue the format can't hold, in a sentence.
    public var loss: BilingualText

    /// A format.
    public init(
        name: String, title: String, family: Family, isDefault: Bool, purpose: BilingualText, loss: BilingualText
    ) {
        self.name = name
        self.title = title
        self.family = family
        self.isDefault = isDefault
        self.purpose = purpose
        self.loss = loss
    }
}
