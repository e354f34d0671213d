import Diagnostics
import YAML

/// A page's text, parted into its YAML front matter and the content below.
struct FrontMatter: Sendable {
    /// The fields; nil where the page has no front matter.
    let fields: YAMLNode?
    /// The content, without the front matter.
    let content: Substring
    /// The line of the file that the content starts on, from 1.
    let contentLine: Int

    /// Parts a page.
    ///
    /// - Parameters:
    ///   - limits: what it may hold, where they are known already: what the source's limits say.
    ///   - needsFields: whether the fields are wanted for the content below; they are left out where not.
    /// - Throws: ``FatalDiagnostic`` where the front matter isn't closed, isn't YAML, or isn't a list of fields.
    init(
        of source: SourceText, limits: YAMLLimits? = nil,
        where needsFields: (_ content: Substring) -> Bool = { _ in true }
    ) throws(FatalDiagnostic) {
        let text = source.text
        guard Self.isFence(Substring(text.utf8.prefix { $0 != 0x0A })) else {
            (fields, content, contentLine) = (nil, text[...], 1)
            return
        }
        guard let closing = Self.closingFence(in: text) else { throw Self.unclosed(source.path) }
        content = text[closing.range.upperBound...]
        contentLine = closing.line + 1
        guard needsFields(content) else {
            fields = nil
            return
        }
        let start = text.utf8.firstIndex(of: 0x0A).map(text.utf8.index(after:)) ?? text.endIndex
        let yaml = text[start..<closing.range.lowerBound]
        let node = try parseYAML(
            String(yaml), file: source.path, firstLine: 2, limits: limits ?? YAMLLimits(source.limits))
        guard node.entries != nil || node.isNull else { throw Self.noFields(node, yaml) }
        fields = node.isNull ? nil : node
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.utf8.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    /// The closing fence with its line end, and its line.
    private static func closingFence(in text: String) -> (range: Range<String.Index>, line: Int)? {
        var line = 1
        var start = text.startIndex
        while start < text.endIndex {
            let end = text.utf8[start...].firstIndex(of: 0x0A) ?? text.endIndex
            if line > 1, isFence(text[start..<end]) {
                return (start..<(end < text.endIndex ? text.utf8.index(after: end) : end), line)
            }
            guard end < text.endIndex else { return nil }
            start = text.utf8.index(after: end)
            line += 1
        }
        return nil
    }

    private static func unclosed(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "unclosed-front-matter",
                BilingualText(
                    fr: "l’en-tête YAML ouvert ici n’est pas fermé",
                    en: "the YAML front matter opened here is not closed"),
                at: SourceLocation(file: path, line: 1, column: 1), sourceLine: "---",
                help: BilingualText(
                    fr: "ajoutez une ligne « --- » après le dernier champ",
                    en: "add a line “---” after the last field")))
    }

    private static func noFields(_ node: YAMLNode, _ yaml: Substring) -> FatalDiagnostic {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let index = Int(node.location.line) - 2
        return FatalDiagnostic(
            Diagnostic(
                .error, "invalid-front-matter",
                BilingualText(
                    fr: "l’en-tête doit être une suite de champs « nom: valeur »",
                    en: "the front matter must be fields, “name: value”"),
                at: node.location, sourceLine: lines.indices.contains(index) ? String(lines[index]) : nil,
                help: BilingualText(
                    fr: "écrivez par exemple « title: Module 1 »", en: "write for example “title: Module 1”")))
    }
}
