import CMarkGFM
import Foundation

/// Renders Markdown (CommonMark with GitHub's tables and `~~strikethrough~~`) as HTML; raw HTML passes through.
///
/// Addresses in text aren't made links, quotes and dashes stay as typed, there are no footnotes.
public func renderMarkdown(_ source: String) -> RenderedMarkdown {
    guard let document = MarkdownParser.parse(source) else { return RenderedMarkdown(html: "", sourceLines: []) }
    defer { cmark_node_free(document.root) }
    // What looks like a mark in the text itself has to stay.
    let unmarked = SourcePositions.mayBeMarked(source) ? document.html(options: MarkdownParser.options) : nil
    // With the place that each block comes from written into its first line.
    document.markHTMLBlocks()
    let marked = document.html(options: MarkdownParser.options | CMARK_OPT_SOURCEPOS)
    let html = unmarked ?? SourcePositions.withoutMarks(marked)
    return RenderedMarkdown(
        html: String(decoding: html, as: UTF8.self), sourceLines: SourcePositions(html: html, marked: marked).lines)
}

/// Sets up cmark-gfm.
private enum MarkdownParser {
    static let options = CMARK_OPT_UNSAFE | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// cmark-gfm keeps the extensions' special characters in a table of the process while it parses.
    private static let lock = NSLock()
    private static let areExtensionsRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    static func parse(_ source: String) -> ParsedMarkdown? {
        lock.withLock { () -> ParsedMarkdown? in
            guard areExtensionsRegistered, let parser = cmark_parser_new(options) else { return nil }
            defer { cmark_parser_free(parser) }
            for name in ["table", "strikethrough"] {
                guard let syntax = cmark_find_syntax_extension(name) else { continue }
                cmark_parser_attach_syntax_extension(parser, syntax)
            }
            var source = source
            source.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
            return cmark_parser_finish(parser).map { ParsedMarkdown(root: $0) }
        }
    }
}

/// A parsed document.
private struct ParsedMarkdown {
    let root: OpaquePointer

    /// The document as HTML, in UTF-8.
    func html(options: Int32) -> [UInt8] {
        guard let text = cmark_render_html(root, options, nil) else { return [] }
        defer { free(text) }
        return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }

    /// Puts before each raw HTML block the place that other blocks are rendered with.
    func markHTMLBlocks() {
        guard let walk = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(walk) }
        while cmark_iter_next(walk) != CMARK_EVENT_DONE {
            guard let node = cmark_iter_get_node(walk) else { continue }
            let type = cmark_node_get_type(node)
            // No block stands in a paragraph: what does is passed over.
            if type == CMARK_NODE_PARAGRAPH { cmark_iter_reset(walk, node, CMARK_EVENT_EXIT) }
            guard type == CMARK_NODE_HTML_BLOCK,
                let literal = cmark_node_get_literal(node).map({ String(cString: $0) })
            else { continue }
            // Its end is counted: the one that cmark gives is a line short where a comment closes the block.
            let start = Int(cmark_node_get_start_line(node)),
                end = start + max(1, literal.utf8.count { $0 == 0x0A }) - 1
            cmark_node_set_literal(node, "\(SourcePositions.mark)\(start):1-\(end):1\"" + literal)
        }
    }
}
