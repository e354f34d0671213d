import Interchange

/// The rules of `.eleventyignore`, written as those of `.gitignore`: the last rule that fits a path decides.
struct IgnoreRules: Sendable {
    private struct Rule {
        var parts: [Substring]
        var isAnchored: Bool
        var isForFolders: Bool
        var isException: Bool
    }

    private var rules: [Rule] = []

    /// Reads the rules of the source folder and of the content folder, where they are.
    init(of source: SourceTree, content: String) {
        for folder in Set(["", content]).sorted() {
            guard let text = try? SourceText(SiteLayout.join(folder, ".eleventyignore"), in: source) else { continue }
            for line in text.text.split(separator: "\n") { add(line, folder: folder) }
        }
    }

    private mutating func add(_ line: Substring, folder: String) {
        var pattern = line
        while pattern.last?.isWhitespace == true { pattern.removeLast() }
        guard let first = pattern.first, first != "#" else { return }
        let isException = first == "!"
        if isException { pattern.removeFirst() }
        let isForFolders = pattern.last == "/"
        let isAnchored = pattern.dropLast().contains("/")
        let prefix = isAnchored ? folder.split(separator: "/") : []
        rules.append(
            Rule(
                parts: prefix + pattern.split(separator: "/").filter { $0 != "." }, isAnchored: isAnchored,
                isForFolders: isForFolders, isException: isException))
    }

    /// Whether a file is left out, by a rule for it or for a folder above it.
    func excludes(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        var isExcluded = false
        for rule in rules where Self.fits(rule, parts) { isExcluded = !rule.isException }
        return isExcluded
    }

    private static func fits(_ rule: Rule, _ path: [Substring]) -> Bool {
        let lengths = (1...max(1, path.count)).filter { !rule.isForFolders || $0 < path.count }
        return lengths.contains { length in
            let head = path.prefix(length)
            if rule.isAnchored { return matches(rule.parts, head) }
            guard let name = head.last, let pattern = rule.parts.first else { return false }
            return matches([pattern], [name])
        }
    }

    private static func matches(_ pattern: [Substring], _ path: ArraySlice<Substring>) -> Bool {
        matches(pattern, Array(path), isStar: { $0 == "**" }) { part, name in
            matches(Array(part), Array(name), isStar: { $0 == "*" }) { $0 == "?" || $0 == $1 }
        }
    }

    /// Whether a pattern fits from end to end: a star stands for any run of elements. Tried from the left with one place to
    /// come back to, the last star: what stands before it needs no second try.
    private static func matches<Element>(
        _ pattern: [Element], _ whole: [Element], isStar: (Element) -> Bool, fits: (Element, Element) -> Bool
    ) -> Bool {
        var (p, n) = (0, 0)
        var retry: (pattern: Int, element: Int)?
        while n < whole.count {
            if p < pattern.count, isStar(pattern[p]) {
                retry = (p + 1, n)
                p += 1
            } else if p < pattern.count, fits(pattern[p], whole[n]) {
                p += 1
                n += 1
            } else if let last = retry {
                retry = (last.pattern, last.element + 1)
                (p, n) = (last.pattern, last.element + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy(isStar)
    }
}
