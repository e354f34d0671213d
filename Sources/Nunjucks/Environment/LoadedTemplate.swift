public import Diagnostics

/// What a loader found.
public enum LoadedTemplate: Sendable {
    /// A text, parsed anew in each rendering that uses it.
    case source(Source)
    /// A template that was parsed already.
    case template(Template)
    /// Something that can't be read as a template, and why: it is told, and renders as nothing.
    case unreadable(Diagnostic)
}
