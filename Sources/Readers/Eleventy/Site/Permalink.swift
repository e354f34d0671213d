import CourseCatalogue
import Diagnostics
import Nunjucks
import Synchronization
import YAML

/// Works out the addresses of pages from their `permalink`, which is a template, and which many pages share.
final class Permalink: Sendable {
    /// What a page's own data says of its address.
    enum Address: Hashable {
        /// The address below the site's, with both slashes.
        case known(String)
        /// The page is not served.
        case none
        /// Nothing is said, or what is said can't be known without running code.
        case unknown
    }

    /// A permalink's template, with the variables that it names.
    private struct Known {
        let template: Template
        let names: [String]
    }

    private let templates = Mutex<[String: Known]>([:])
    private let environment: Environment

    init() {
        let slugify = Function("slugify") { call in .string(slug(call[0].fieldText ?? "")) }
        var environment = Environment(options: Options(autoescape: false))
        environment.filters = ["slugify": slugify, "slug": slugify, "url": Function("url") { call in call[0] }]
        self.environment = environment
    }

    /// The address that a permalink gives a page.
    ///
    /// - Parameters:
    ///   - node: the permalink; a function's is what it returns, with `{{ data.… }}` for its holes.
    ///   - fields: what the page knows of itself, for the template.
    func address(_ node: YAMLNode?, fields: @autoclosure () -> ObjectValue) -> Address {
        guard let node else { return .unknown }
        if node.bool == false { return .none }
        guard let text = node.string, !text.isEmpty, node.bool == nil else { return .unknown }
        guard text.contains("{") else { return .known(Self.normalised(text)) }
        let fields = fields()
        var context = fields
        context.set("data", to: .object(fields))
        var told = DiagnosticCollector()
        guard let known = template(text), known.names.allSatisfy({ context[$0] != nil }),
            let rendered = try? environment.render(known.template, context: context, reporting: &told),
            told.diagnostics.isEmpty, !rendered.text.isEmpty
        else { return .unknown }
        return .known(Self.normalised(rendered.text))
    }

    private func template(_ text: String) -> Known? {
        if let known = templates.withLock({ $0[text] }) { return known }
        // A hole of a JavaScript template is JavaScript: `data.slugOverride || data.page.fileSlug`.
        let source = text.replacing("||", with: " or ").replacing("&&", with: " and ")
        guard let template = try? environment.parse(Source(file: "permalink", text: source)) else { return nil }
        let known = Known(template: template, names: Self.names(in: text))
        templates.withLock { $0[text] = known }
        return known
    }

    /// The variables that a template's tags name: a name that nothing gives can only be told by running code.
    private static func names(in template: String) -> [String] {
        let words: Set = [
            "if", "else", "elif", "endif", "or", "and", "not", "is", "in", "set", "true", "false", "none",
        ]
        var names: [String] = []
        for tag in template.split(separator: "{").dropFirst() where !tag.isEmpty {
            var previous: Character = " ", name = ""
            for character in tag.prefix(while: { $0 != "}" }) + " " {
                if character.isLetter || character.isNumber || character == "_" {
                    if name.isEmpty, character.isNumber || ".|'\"".contains(previous) {
                        previous = "."
                        continue
                    }
                    name.append(character)
                    continue
                }
                if !name.isEmpty, !words.contains(name) { names.append(name) }
                name = ""
                if !character.isWhitespace || previous != "|" { previous = character }
            }
        }
        return names
    }

    private static func normalised(_ text: String) -> String {
        let parts = text.split(separator: "/").map { $0.trimmingPrefix(while: \.isWhitespace) }
        var path = "/" + parts.joined(separator: "/")
        if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
        if !path.hasSuffix("/"), !path.hasSuffix(".html") { path += "/" }
        return path
    }
}
