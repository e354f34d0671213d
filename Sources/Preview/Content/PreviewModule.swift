public import CourseCatalogue
public import Diagnostics

/// A module as the preview lists it.
public struct PreviewModule: Sendable {
    /// Its identifier, by which its packages are named.
    public var identifier: String
    /// Its title, plain text.
    public var title: String
    /// The language of the title and the summary, as a BCP 47 tag.
    public var language: String
    /// Where its release stands.
    public var state: ReleaseState
    /// The same in words, with its date.
    public var stateText: BilingualText
    /// What it is about, plain text.
    public var summary: String?
    /// The picture that stands for it.
    public var picture: Picture?
    /// All that is known of it.
    public var facts: [PreviewFact]

    /// A module.
    public init(
        identifier: String, title: String, language: String, state: ReleaseState, stateText: BilingualText,
        summary: String?, picture: Picture?, facts: [PreviewFact]
    ) {
        self.identifier = identifier
        self.title = title
        self.language = language
        self.state = state
        self.stateText = stateText
        self.summary = summary
        self.picture = picture
        self.facts = facts
    }
}
