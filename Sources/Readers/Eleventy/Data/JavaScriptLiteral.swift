import Diagnostics
import YAML

/// Reads the literal subset of JavaScript that data files are written in, without running anything.
///
/// `module.exports = {…}` and `export default {…}` give their object; a function gives what it returns where that is a
/// literal; a template literal keeps its holes as `{{ … }}`, as a page's template would write them. Whatever can't be
/// known without running the code is null, and the rest of the object is read all the same.
struct JavaScriptLiteral {
    private var scanner: JavaScriptScanner
    private var depth = 0
    private static let depthLimit = 20

    /// The exported value of a data file; nil where it exports nothing that can be read.
    static func exported(from text: String, file: String) -> YAMLNode? {
        var literal = JavaScriptLiteral(scanner: JavaScriptScanner(text: text, file: file))
        return literal.scanner.skipToExport() ? literal.value() : nil
    }

    /// A value, or null where there is code; the scanner stands after it either way.
    private mutating func value() -> YAMLNode {
        scanner.skipBlanks()
        let location = scanner.location
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else {
            scanner.skipExpression()
            return YAMLNode(.scalar("", isPlain: true), at: location)
        }
        let content = literal() ?? .scalar("", isPlain: true)
        scanner.skipBlanks()
        // An operator after a literal makes it part of an expression that isn't run.
        if !scanner.isAtEndOfValue {
            scanner.skipExpression()
            return YAMLNode(.scalar("", isPlain: true), at: location)
        }
        return YAMLNode(content, at: location)
    }

    private mutating func literal() -> YAMLNode.Content? {
        switch scanner.peek {
        case "{": return object()
        case "[": return array()
        case "'", "\"": return scanner.string().map { .scalar($0, isPlain: false) }
        case "`": return scanner.template().map { .scalar($0, isPlain: false) }
        default:
            if let returned = function() { return returned }
            return scanner.word().flatMap { Self.isValue($0) ? .scalar($0, isPlain: true) : nil }
        }
    }

    private static func isValue(_ word: String) -> Bool {
        ["true", "false", "null"].contains(word)
            || word.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) } && Double(word) != nil
    }

    private mutating func object() -> YAMLNode.Content? {
        guard scanner.take("{") else { return nil }
        var entries: [YAMLEntry] = []
        // Which entry of each key counts: the last one.
        var last: [String: Int] = [:]
        while true {
            scanner.skipBlanks()
            if scanner.take("}") || scanner.isAtEnd { break }
            if scanner.take(",") { continue }
            let place = scanner.location
            guard let key = key() else {
                let before = scanner.position
                scanner.skipExpression()
                // A bracket that closes nothing ends no expression.
                if scanner.position == before { scanner.advance() }
                continue
            }
            scanner.skipBlanks()
            let value: YAMLNode
            if scanner.take(":") {
                value = self.value()
            } else if scanner.peek == "(" {
                value = YAMLNode(methodBody() ?? .scalar("", isPlain: true), at: place)
            } else {
                scanner.skipExpression()
                continue
            }
            last[key] = entries.count
            entries.append(YAMLEntry(key: key, keyLocation: place, value: value))
        }
        return .mapping(entries.enumerated().filter { last[$0.element.key] == $0.offset }.map(\.element))
    }

    private mutating func key() -> String? {
        switch scanner.peek {
        case "'", "\"": scanner.string()
        default: scanner.word()
        }
    }

    private mutating func array() -> YAMLNode.Content? {
        guard scanner.take("[") else { return nil }
        var elements: [YAMLNode] = []
        while true {
            scanner.skipBlanks()
            if scanner.take("]") || scanner.isAtEnd { break }
            if scanner.take(",") { continue }
            let before = scanner.position
            elements.append(value())
            if scanner.position == before { scanner.advance() }
        }
        return .sequence(elements)
    }

    /// `data => literal`, `(data) => ({…})`, `function (data) { return literal; }`
    private mutating func function() -> YAMLNode.Content? {
        var ahead = scanner
        if ahead.takeWord("async") { ahead.skipBlanks() }
        if ahead.takeWord("function") {
            ahead.skipBlanks()
            _ = ahead.word()
            ahead.skipBlanks()
            scanner = ahead
            return methodBody()
        }
        guard ahead.skipParameters() else { return nil }
        ahead.skipBlanks()
        guard ahead.take("="), ahead.take(">") else { return nil }
        ahead.skipBlanks()
        scanner = ahead
        if scanner.peek == "{" { return block() }
        if scanner.take("(") {
            let inner = value()
            scanner.skipBlanks()
            _ = scanner.take(")")
            return inner.content
        }
        depth += 1
        defer { depth -= 1 }
        return depth < Self.depthLimit ? literal() : nil
    }

    private mutating func methodBody() -> YAMLNode.Content? {
        guard scanner.skipParameters() else { return nil }
        scanner.skipBlanks()
        return block()
    }

    /// What a block returns last: earlier returns are the exceptions (drafts, say), the last one is the rule.
    private mutating func block() -> YAMLNode.Content? {
        let body = scanner.balancedBlock()
        var found: YAMLNode.Content?
        var inner = body
        while inner.skipToWord("return") {
            var literal = JavaScriptLiteral(scanner: inner, depth: depth + 1)
            guard depth < Self.depthLimit else { return nil }
            let value = literal.value()
            found = value.isNull ? nil : value.content
            inner = literal.scanner
        }
        return found
    }

    private init(scanner: JavaScriptScanner, depth: Int = 0) {
        self.scanner = scanner
        self.depth = depth
    }
}
