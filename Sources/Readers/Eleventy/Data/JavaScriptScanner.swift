import Diagnostics

/// Walks over JavaScript text: blanks and comments, words, strings, template literals, balanced brackets.
struct JavaScriptScanner {
    private let characters: [Character]
    private let file: String
    private let lineStarts: [Int]
    private(set) var position: Int
    private var end: Int

    init(text: String, file: String) {
        let characters = Array(text)
        self.characters = characters
        lineStarts = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
        self.file = file
        position = 0
        end = characters.count
    }

    var isAtEnd: Bool { position >= end }
    var peek: Character? { position < end ? characters[position] : nil }
    var location: SourceLocation {
        var low = 0, high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= position { low = middle } else { high = middle }
        }
        return SourceLocation(file: file, line: low + 1, column: position - lineStarts[low] + 1)
    }

    /// Whether what follows can come after a whole value.
    var isAtEndOfValue: Bool { peek.map { ",}];)".contains($0) } ?? true }

    mutating func advance() { position += 1 }

    mutating func take(_ character: Character) -> Bool {
        guard peek == character else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while let character = peek {
            if character.isWhitespace {
                position += 1
            } else if character == "/", position + 1 < end, characters[position + 1] == "/" {
                while let next = peek, !next.isNewline { _ = next; position += 1 }
            } else if character == "/", position + 1 < end, characters[position + 1] == "*" {
                position += 2
                while position < end, !(characters[position] == "/" && characters[position - 1] == "*") {
                    position += 1
                }
                position = min(position + 1, end)
            } else {
                return
            }
        }
    }

    /// A name or a number.
    mutating func word() -> String? {
        let start = position
        if peek == "-" { position += 1 }
        while let character = peek, character.isLetter || character.isNumber || "_$.".contains(character) {
            position += 1
        }
        return position > start ? String(characters[start..<position]) : nil
    }

    mutating func takeWord(_ wanted: String) -> Bool {
        var ahead = self
        guard ahead.word() == wanted else { return false }
        self = ahead
        return true
    }

    /// A quoted string, its escapes resolved.
    mutating func string() -> String? {
        guard let quote = peek else { return nil }
        position += 1
        var text = ""
        while let character = peek {
            position += 1
            if character == quote { return text }
            text.append(character == "\\" ? escaped() : character)
        }
        return nil
    }

    /// A template literal, with `${name}` as `{{ name }}`.
    mutating func template() -> String? {
        guard take("`") else { return nil }
        var text = ""
        while let character = peek {
            position += 1
            if character == "`" { return text }
            if character == "$", peek == "{" {
                let hole = balancedBlock()
                text += "{{ " + String(hole.characters[hole.position..<hole.end]) + " }}"
            } else {
                text.append(character == "\\" ? escaped() : character)
            }
        }
        return nil
    }

    private mutating func escaped() -> Character {
        guard let character = peek else { return "\\" }
        position += 1
        switch character {
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        default: return character
        }
    }

    /// Stands after `module.exports =` or `export default`.
    mutating func skipToExport() -> Bool {
        while !isAtEnd {
            skipBlanks()
            if takeWord("module.exports") || takeWord("exports.default") {
                skipBlanks()
                if take("=") { return true }
            } else if takeWord("export") {
                skipBlanks()
                if takeWord("default") { return true }
            } else {
                skipToken()
            }
        }
        return false
    }

    /// Stands after the next `return`, passing strings and comments over.
    mutating func skipToWord(_ wanted: String) -> Bool {
        while !isAtEnd {
            skipBlanks()
            if takeWord(wanted) { return true }
            skipToken()
        }
        return false
    }

    /// Stands after a list of parameters or one bare parameter.
    mutating func skipParameters() -> Bool {
        guard peek == "(" else { return word() != nil }
        _ = balanced("(", ")")
        return true
    }

    /// The inside of `{…}`; stands after it.
    mutating func balancedBlock() -> JavaScriptScanner { balanced("{", "}") }

    private mutating func balanced(_ open: Character, _ close: Character) -> JavaScriptScanner {
        var inner = self
        guard take(open) else {
            inner.end = inner.position
            return inner
        }
        inner.position = position
        var depth = 1
        while !isAtEnd, depth > 0 {
            skipBlanks()
            if peek == open { depth += 1 }
            if peek == close { depth -= 1 }
            inner.end = position
            skipToken()
        }
        return inner
    }

    /// Stands at the end of an expression: a comma or closing bracket of the level it started on.
    mutating func skipExpression() {
        var depth = 0
        while let character = peek {
            if depth == 0, ",}])".contains(character) { return }
            if "{[(".contains(character) { depth += 1 }
            if "}])".contains(character) { depth -= 1 }
            skipToken()
            skipBlanks()
        }
    }

    private mutating func skipToken() {
        switch peek {
        case "'", "\"": _ = string()
        case "`":
            // The holes of a template are code too: passed over without looking inside.
            position += 1
            while let character = peek, character != "`" { position += character == "\\" ? 2 : 1 }
            position = min(position + 1, end)
        default:
            if word() == nil { position += 1 }
        }
        position = min(position, end)
    }
}
