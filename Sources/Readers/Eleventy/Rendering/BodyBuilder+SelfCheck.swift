import CourseCatalogue
import Diagnostics
import Markdown
import XML
import YAML

extension BodyBuilder {
    /// The text of a fenced block whose word is `quiz`; nil for any other element.
    static func quiz(in element: HTMLElement) -> String? {
        guard element.name == "pre", element.children.count == 1, case .element(let code)? = element.children.first,
            code.name == "code", code.has(class: "language-quiz")
        else { return nil }
        return code.text
    }

    /// The questions of a fenced block.
    mutating func selfCheck(_ text: String, in element: HTMLElement) -> [BodyNode] {
        let block = FencedText(text, below: element.line, place: place)
        let opening = place(element.line)
        var told = DiagnosticCollector()
        defer { diagnostics.report(contentsOf: told) }
        do throws(FatalDiagnostic) {
            let node = block.placed(try parseYAML(text, file: opening.file))
            var reading = SelfCheckReading(path: "quiz") { [self] node, told in
                node.string.flatMap { words(ofMarkdown: $0, at: node.location, reporting: &told) }
            }
            return reading.selfCheck(node, reporting: &told).map { [.selfCheck($0)] } ?? []
        } catch {
            told.report(block.placed(error.diagnostic))
            return []
        }
    }

    /// What a text in Markdown makes where a paragraph stands; nil where it makes more than one.
    func words(
        ofMarkdown text: String, at location: SourceLocation, reporting told: inout DiagnosticCollector
    ) -> [BodyNode]? {
        if Self.isPlain(text) { return [.text(text)] }
        if let costly = CostlyMarkdown(in: text, pageBytes: site.source.limits.pageBytes) {
            told.report(costly.diagnostic(at: location))
            return nil
        }
        var builder = BodyBuilder(site: site, page: page, siteAddress: siteAddress, calls: calls) { _ in location }
        // What a question says is about what was learnt, not about the module.
        builder.gathersProse = false
        let nodes = builder.blocks(parseHTMLFragment(renderMarkdown(text).html))
        told.report(contentsOf: builder.diagnostics)
        guard nodes.count == 1, case .element(let paragraph)? = nodes.first, paragraph.name == "p" else { return nil }
        return paragraph.children
    }

    /// Whether neither Markdown nor HTML makes anything of a text but the text itself: a line that begins with a letter, and
    /// has no other signs than sentences do.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20), text.utf8.last != 0x20 else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xEE: true
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "'"): true
            default: byte >= 0x80 && byte < 0xC0
            }
        }
    }
}

/// The text of a fenced block, with where each place of it stands in the page.
private struct FencedText {
    private let lines: [Substring]
    private let place: (Int) -> SourceLocation
    private let opening: Int

    /// - Parameter opening: the line of the HTML that comes from the line above the text.
    init(_ text: String, below opening: Int, place: @escaping (Int) -> SourceLocation) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.opening = opening
        self.place = place
    }

    /// A node of the text with its places in the page.
    func placed(_ node: YAMLNode) -> YAMLNode {
        var node = node
        node.location = placed(node.location)
        switch node.content {
        case .scalar: break
        case .sequence(let elements): node.content = .sequence(elements.map(placed))
        case .mapping(let entries):
            node.content = .mapping(
                entries.map { YAMLEntry(key: $0.key, keyLocation: placed($0.keyLocation), value: placed($0.value)) })
        }
        return node
    }

    /// What there is to tell of the text, at its place in the page.
    func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.location = diagnostic.location.map(placed)
        diagnostic.sourceLine = nil
        return diagnostic
    }

    /// A page's place is that of a line's first character; what the text says of the line comes on top.
    private func placed(_ location: SourceLocation) -> SourceLocation {
        var found = place(opening + Int(location.line))
        let index = Int(location.line) - 1
        guard found.column > 0, location.column > 0, lines.indices.contains(index) else { return found }
        let indentation = UInt32(clamping: lines[index].prefix { $0 == " " }.count)
        found.column += location.column - min(location.column, indentation + 1)
        return found
    }
}
