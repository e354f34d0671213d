public import Diagnostics
import Yams

/// Writes a document as YAML that reads as it was, for people: long texts as blocks, quotes where they are needed.
///
/// - Throws: ``FatalDiagnostic`` where the document can't be emitted.
public func writeYAML(_ root: YAMLNode) throws(FatalDiagnostic) -> String {
    do {
        return try Yams.serialize(node: Node(root), width: -1, allowUnicode: true)
    } catch {
        throw FatalDiagnostic(
            Diagnostic(
                .error, "yaml-not-written",
                BilingualText(fr: "ce YAML ne peut pas être écrit", en: "this YAML can't be written")))
    }
}

extension Node {
    fileprivate init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, let isPlain):
            self = .scalar(Scalar(text, .implicit, isPlain ? .plain : Self.style(of: text)))
        case .sequence(let elements):
            self = .sequence(Sequence(elements.map(Node.init), .implicit, elements.isEmpty ? .flow : .block))
        case .mapping(let entries):
            let pairs = entries.map {
                (Node(YAMLNode(.scalar($0.key, isPlain: false), at: node.location)), Node($0.value))
            }
            self = .mapping(Mapping(pairs, .implicit, entries.isEmpty ? .flow : .block))
        }
    }

    private static func style(of text: String) -> Scalar.Style {
        if isBlock(text) { return .literal }
        return isWords(text) ? .plain : .doubleQuoted
    }

    /// Whether a text has lines that a block keeps as they are.
    private static func isBlock(_ text: String) -> Bool {
        guard let first = text.first, !first.isWhitespace, text.contains("\n") else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.allSatisfy { $0.last?.isWhitespace != true }
            && text.unicodeScalars.allSatisfy { isPrinted($0) || $0 == "\n" }
    }

    /// Whether a text is words that YAML takes for nothing else, in version 1.1 either.
    private static func isWords(_ text: String) -> Bool {
        let reserved: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        guard let first = text.first, first.isLetter, text.last?.isWhitespace == false,
            !reserved.contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { isPrinted($0) && !"#:".unicodeScalars.contains($0) } || isAddress(text)
    }

    private static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("https://") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") }
            && !text.hasSuffix(":")
    }

    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        case .spaceSeparator: scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}"
        default: true
        }
    }
}
