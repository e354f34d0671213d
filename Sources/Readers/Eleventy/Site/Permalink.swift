import YAML

/// Works out a page's address from its `permalink`, which is a template with a slug in it or a plain address.
enum Permalink {
    /// The address with both slashes; nil where there is no permalink or it can't be known without running code.
    static func address(_ node: YAMLNode?, slug: String, page: String) -> String? {
        guard let template = node?.string, !template.isEmpty, node?.bool == nil else { return nil }
        var address = ""
        var rest = template[...]
        while let open = rest.firstRange(of: "{{") {
            address += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return nil }
            let expression = rest[open.upperBound..<close.lowerBound]
            guard let value = value(of: expression, slug: slug) else { return nil }
            address += value
            rest = rest[close.upperBound...]
        }
        address += rest
        guard !address.contains("{%") else { return nil }
        return normalised(address)
    }

    /// The few expressions that permalinks are made of, each of which names the page's slug.
    private static func value(of expression: Substring, slug: String) -> String? {
        let words = expression.split { $0.isWhitespace || $0 == "|" }.map { word in
            word.hasPrefix("data.") ? String(word.dropFirst(5)) : String(word)
        }
        let names: Set = ["page.fileSlug", "slugOverride", "or", "slugify", "slug", "url"]
        guard !words.isEmpty, words.allSatisfy(names.contains) else { return nil }
        return slug
    }

    private static func normalised(_ address: String) -> String {
        var path = "/" + address.split(separator: "/").joined(separator: "/")
        if address.hasSuffix("/"), path != "/" { path += "/" }
        if path.hasSuffix("/index.html") { path.removeLast("index.html".count) }
        if !path.hasSuffix("/"), !path.hasSuffix(".html") { path += "/" }
        return path
    }
}
