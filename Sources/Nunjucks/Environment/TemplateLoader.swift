/// Finds the templates that others include, import or extend.
public protocol TemplateLoader: Sendable {
    /// The template of this name, as it stands in the tag; `nil` where there is none.
    func template(named name: String) -> LoadedTemplate?
}

/// What a loader found.
public enum LoadedTemplate: Sendable {
    /// A text, parsed anew in each rendering that uses it.
    case source(Source)
    /// A template that was parsed already.
    case template(Template)
}

/// Templates held in memory, by name.
public struct DictionaryLoader: TemplateLoader {
    /// The texts, by name.
    public var templates: [String: String]

    /// A loader for these texts.
    public init(_ templates: [String: String] = [:]) {
        self.templates = templates
    }

    /// The text of this name, whose file is its name.
    public func template(named name: String) -> LoadedTemplate? {
        templates[name].map { .source(Source(file: name, text: $0)) }
    }
}
