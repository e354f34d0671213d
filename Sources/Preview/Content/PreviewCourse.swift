/// A course with its modules, in their order.
public struct PreviewCourse: Sendable {
    /// Its identifier, by which its packages are named; nil for what is in no course.
    public var identifier: String?
    /// Its title, plain text.
    public var title: String
    /// The language of the title, as a BCP 47 tag; nil for the tool's own.
    public var language: String?
    /// All that is known of it.
    public var facts: [PreviewFact]
    /// Its modules; one that is in several courses stands in each.
    public var modules: [PreviewModule]

    /// A course.
    public init(
        identifier: String?, title: String, language: String?, facts: [PreviewFact], modules: [PreviewModule]
    ) {
        self.identifier = identifier
        self.title = title
        self.language = language
        self.facts = facts
        self.modules = modules
    }
}
