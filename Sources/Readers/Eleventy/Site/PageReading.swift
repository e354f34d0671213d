import CourseCatalogue
import Diagnostics
import Nunjucks
import YAML

extension Page {
    /// Reads a page's fields.
    ///
    /// - Parameters:
    ///   - source: the page's file.
    ///   - content: the content folder, which addresses start from.
    ///   - inherited: the data of the folders above, the nearest first.
    ///   - permalinks: where addresses are worked out.
    ///   - limits: what the front matter may hold, where they are known already.
    /// - Throws: ``FatalDiagnostic`` where the front matter can't be read.
    init(
        reading source: SourceText, content: String, inherited: [YAMLNode], permalinks: Permalink,
        limits: YAMLLimits? = nil
    ) throws(FatalDiagnostic) {
        let matter = try FrontMatter(of: source, limits: limits)
        let levels = [matter.fields].compactMap { $0 } + inherited
        func field(_ name: String) -> YAMLNode? { levels.lazy.compactMap { $0[name] }.first }

        path = source.path
        fileSlug = Self.fileSlug(of: source.path)
        contentCount = Self.contentCount(content)
        language = Self.text(field("lang") ?? field("language"))
        title = Self.text(field("title"))
        summary = Self.text(field("description"))
        date = Self.date(field("date")) ?? Self.date(ofFile: source.path)
        image = Self.image(field("image"))
        tags = matter.fields?["tags"].flatMap { node in
            node.strings.map { Fact($0, Provenance(.field, at: node.location)) }
        }
        collections = Self.distinct(levels.flatMap { $0["tags"]?.strings ?? [] })
        // What is the same is in memory once.
        if let own = tags?.value, own == collections { collections = own }
        let facts = PageFacts(fields: matter.fields)
        if !facts.isEmpty { declared = SharedValue(facts) }
        isDraft = field("draft")?.bool ?? false
        isExcludedFromCollections = field("eleventyExcludeFromCollections")?.bool ?? false
        mayHoldCards = matter.content.holds("card")
        platformModule = PlatformAddress.onlyModule(in: matter.content)
        switch permalinks.address(field("permalink"), fields: permalinkFields(levels)) {
        case .known(let address): permalink = address
        case .none: isServed = false
        case .unknown: break
        }
    }

    /// What the template of a permalink can name.
    private func permalinkFields(_ levels: [YAMLNode]) -> ObjectValue {
        var fields = ObjectValue()
        for level in levels.reversed() { TemplateContext.add(level, to: &fields) }
        var named = self
        // A page that overrides its slug is served under the override, whether or not the permalink names it.
        if let slug = fields["slugOverride"]?.fieldText { named.fileSlug = slug }
        fields.set("page", to: TemplateContext.page(named))
        return fields
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// The date in front of a file's name.
    private static func date(ofFile path: String) -> Fact<CalendarDate>? {
        let name = path.split(separator: "/").last ?? path[...]
        guard name.dropFirst(10).first == "-", let date = CalendarDate(iso8601: name.prefix(10)) else { return nil }
        return Fact(date, Provenance(.field, at: SourceLocation(file: path)))
    }

    /// A page that could not be read: its place alone is known.
    init(faulty path: String, content: String) {
        self.path = path
        fileSlug = Self.fileSlug(of: path)
        contentCount = Self.contentCount(content)
        mayHoldCards = false
        isFaulty = true
    }

    /// The file's name as Eleventy makes a slug of it: `2025-03-10-module-1.md` and `module-1/index.md` are `module-1`.
    static func fileSlug(of path: String) -> String {
        var parts = path.split(separator: "/").map(String.init)
        let name = stem(of: parts.popLast() ?? path)
        guard name == "index" else { return withoutDate(name) }
        return parts.last.map(withoutDate) ?? ""
    }

    private static func contentCount(_ content: String) -> Int { content.isEmpty ? 0 : content.count + 1 }

    /// The parts of the address that a file's place gives it.
    static func segments(of path: String, after contentCount: Int) -> [String] {
        var parts = path.dropFirst(contentCount).split(separator: "/").map(String.init)
        let name = parts.popLast().map(stem) ?? ""
        if name != "index" { parts.append(withoutDate(name)) }
        return parts
    }

    private static func stem(of name: String) -> String {
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    private static func withoutDate(_ name: String) -> String {
        guard CalendarDate(iso8601: name.prefix(10)) != nil, name.dropFirst(10).first == "-" else { return name }
        return String(name.dropFirst(11))
    }

    private static func text(_ node: YAMLNode?) -> Fact<String>? {
        guard let node, let text = node.string else { return nil }
        let line = plainSpaces(text)
        return line.isEmpty ? nil : Fact(line, Provenance(.field, at: node.location))
    }

    /// A date, with or without a time after it.
    private static func date(_ node: YAMLNode?) -> Fact<CalendarDate>? {
        guard let node, let text = node.string, let date = CalendarDate(iso8601: text.prefix(10)) else { return nil }
        return Fact(date, Provenance(.field, at: node.location))
    }

    private static func image(_ node: YAMLNode?) -> ImageField? {
        guard let node, let path = node["path"]?.string ?? node["src"]?.string ?? node.string, !path.isEmpty else {
            return nil
        }
        return ImageField(
            path: path, alternativeText: node["alt"]?.string ?? "",
            location: (node["path"] ?? node["src"] ?? node).location)
    }
}
