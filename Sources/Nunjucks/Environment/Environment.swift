public import Diagnostics

/// What templates are parsed and rendered with: options, limits, and all that the host adds to the language.
public struct Environment: Sendable {
    /// How templates are read and their output is written.
    public var options: Options
    /// How much a template may ask for.
    public var limits = Limits()
    /// Variables and functions that every template sees, imported ones included; the context goes before them.
    public var globals: [String: Value] = [:]
    /// Filters by name, before those of the language. The filtered value is the first argument.
    public var filters: [String: Function] = [:]
    /// Tests (`x is name`) by name, before those of the language. The tested value is the first argument.
    public var tests: [String: Function] = [:]
    /// Tags by name. The parser must know them: a template is parsed with the tags of its environment.
    public var tags: [String: CustomTag] = [:]
    /// The members of templates that the host supplies without there being a file, by the name that `import` and
    /// `from` use; they go before the loader.
    public var knownImports: [String: ObjectValue] = [:]
    /// Where included, imported and extended templates are found.
    public var loader: any TemplateLoader

    /// An environment with the language's own filters, tests and globals alone.
    public init(options: Options = Options(), loader: any TemplateLoader = DictionaryLoader()) {
        self.options = options
        self.loader = loader
    }

    /// Parses a template.
    ///
    /// - Throws: the first syntax error, or the limit that the text exceeds.
    public func parse(_ source: Source) throws(TemplateError) -> Template {
        var parser = try Parser(source: source, environment: self)
        return try parser.parseTemplate()
    }

    /// Renders a template with the variables of `context`.
    ///
    /// What the template uses and nobody knows (a filter, a function, an included file) is a warning and is passed over.
    /// - Throws: a limit that was hit, or a syntax error of a template that this one uses.
    public func render(
        _ template: Template, context: ObjectValue = ObjectValue(),
        reporting diagnostics: inout DiagnosticCollector
    ) throws(TemplateError) -> Rendered {
        let renderer = Renderer(environment: self, context: context, main: template)
        defer { diagnostics.report(contentsOf: renderer.diagnostics) }
        try renderer.renderMain(template)
        return renderer.output.rendered(sources: renderer.sources)
    }
}
