import CourseCatalogue
import Diagnostics
import Nunjucks
import YAML

/// The variables that a page's template sees: the site's data, what the page inherits, its own fields, later ones
/// before earlier ones.
struct TemplateContext {
    let site: Site
    /// The site's data, as templates see it.
    private let globals: ObjectValue

    init(site: Site) {
        self.site = site
        var globals = ObjectValue()
        for entry in site.globalData.entries { globals.set(entry.key, to: Value(entry.value)) }
        self.globals = globals
    }

    /// The variables of a page.
    ///
    /// - Parameter text: the page's template: what it doesn't name is not worked out.
    func variables(of page: Page, fields: YAMLNode?, text: Substring) -> ObjectValue {
        var context = globals
        for level in site.directoryData.inherited(by: page.path).reversed() { Self.add(level, to: &context) }
        if let fields { Self.add(fields, to: &context) }
        context.set("page", to: Self.page(page))
        if Self.asksForCollections(text) { context.set("collections", to: site.collections.value(of: site)) }
        return context
    }

    /// Whether a page's template may go through the site's pages.
    static func asksForCollections(_ text: Substring) -> Bool { text.holds("collections") }

    /// What Eleventy tells a template of its page.
    static func page(_ page: Page) -> Value {
        [
            "url": page.isServed ? .string(page.address) : .bool(false), "fileSlug": .string(page.fileSlug),
            "filePathStem": .string("/" + page.segments.joined(separator: "/")), "inputPath": .string("./" + page.path),
            "date": page.date.map { .string($0.value.description) } ?? .undefined,
        ]
    }

    static func add(_ node: YAMLNode, to context: inout ObjectValue) {
        for entry in node.entries ?? [] { context.set(entry.key, to: Value(entry.value)) }
    }
}
