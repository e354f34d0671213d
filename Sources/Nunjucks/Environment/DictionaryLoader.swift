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
