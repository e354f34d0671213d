public import Diagnostics
import Yams

/// Parses a YAML document.
///
/// - Parameters:
///   - text: the document.
///   - file: the file's name, for locations.
///   - firstLine: the line of the file that the document starts on, from 1.
/// - Returns: the document's root; a null scalar for an empty document.
/// - Throws: ``FatalDiagnostic`` with the place and the cause where the text is no YAML, has a key twice, or goes
///   beyond the limits.
public func parseYAML(
    _ text: String, file: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) throws(FatalDiagnostic) -> YAMLNode {
    var parsing = YAMLParsing(text: text, file: file, firstLine: firstLine, limits: limits)
    return try parsing.root()
}

private struct YAMLParsing {
    let text: String
    let file: String
    let firstLine: Int
    let limits: YAMLLimits
    var nodeCount = 0

    init(text: String, file: String, firstLine: Int, limits: YAMLLimits) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
        self.limits = limits
    }

    mutating func root() throws(FatalDiagnostic) -> YAMLNode {
        try checkLimits()
        let node: Node?
        do {
            // Every scalar stays text: types are decided by whoever asks for a value, and guessing them is slow.
            // Without an encoding Yams looks for one in the environment, each time.
            node = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw fault(error)
        }
        guard let node else { return YAMLNode(.scalar("", isPlain: true), at: place(1, 1)) }
        return try convert(node)
    }

    private func checkLimits() throws(FatalDiagnostic) {
        let scan = YAMLNestingScan(text)
        if text.utf8.count > limits.byteCount {
            throw tooMuch(.byteCount, "\(limits.byteCount) octets", "\(limits.byteCount) bytes", line: 1)
        }
        if scan.depth > limits.depth {
            throw tooMuch(.depth, "\(limits.depth) niveaux", "\(limits.depth) levels", line: scan.deepestLine)
        }
        if scan.aliasCount > limits.aliasCount {
            throw tooMuch(.aliasCount, "\(limits.aliasCount) alias", "\(limits.aliasCount) aliases", line: 1)
        }
    }

    private mutating func convert(_ node: Node) throws(FatalDiagnostic) -> YAMLNode {
        nodeCount += 1
        let place = location(node.mark)
        guard nodeCount <= limits.nodeCount else {
            throw tooMuch(
                .nodeCount, "\(limits.nodeCount) valeurs", "\(limits.nodeCount) values",
                line: Int(place.line) - firstLine + 1)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(.scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), at: place)
        case .sequence(let sequence):
            var elements: [YAMLNode] = []
            for element in sequence { elements.append(try convert(element)) }
            return YAMLNode(.sequence(elements), at: place)
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            for (key, value) in mapping { entries.append(try entry(key, value)) }
            return YAMLNode(.mapping(entries), at: place)
        case .alias:
            return YAMLNode(.scalar("", isPlain: true), at: place)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node) throws(FatalDiagnostic) -> YAMLEntry {
        let place = location(key.mark)
        guard case .scalar(let name) = key else {
            throw FatalDiagnostic(
                Diagnostic(
                    .error, "invalid-yaml",
                    BilingualText(fr: "une clé doit être un texte simple", en: "a key must be plain text"),
                    at: place, sourceLine: sourceLine(place), help: Self.help))
        }
        return YAMLEntry(key: name.string, keyLocation: place, value: try convert(value))
    }
}

extension YAMLParsing {
    private func location(_ mark: Mark?) -> SourceLocation {
        place(mark?.line ?? 1, mark?.column ?? 1)
    }

    /// Where a fault is shown: what is missing at the end of the text is missing after its last line with words.
    private func faultLocation(_ mark: Mark) -> SourceLocation {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard mark.line >= lines.count, lines.dropFirst(max(0, mark.line - 1)).allSatisfy(\.isEmpty),
            let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) })
        else { return location(mark) }
        return place(last + 1, lines[last].count + 1)
    }

    private func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: file, line: line + firstLine - 1, column: column)
    }

    private func sourceLine(_ place: SourceLocation) -> String? {
        let index = Int(place.line) - firstLine
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(index) else { return nil }
        return lines[index].hasSuffix("\r") ? String(lines[index].dropLast()) : String(lines[index])
    }

    private func tooMuch(_ bound: YAMLLimits.Bound, _ french: String, _ english: String, line: Int) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "yaml-limit",
                BilingualText(fr: "le YAML dépasse \(french)", en: "the YAML goes beyond \(english)"),
                at: place(line, 0), help: limits.help(bound)))
    }

    private func fault(_ error: any Error) -> FatalDiagnostic {
        let location: SourceLocation, french: String, english: String
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            location = faultLocation(mark)
            (french, english) = ("YAML invalide : \(problem)", "invalid YAML: \(problem)")
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            location = self.location(context.mark)
            let names = keys.joined(separator: ", ")
            (french, english) = ("clé en double : \(names)", "duplicate key: \(names)")
        case YamlError.reader(let problem, _, _, _):
            location = place(1, 0)
            (french, english) = ("YAML invalide : \(problem)", "invalid YAML: \(problem)")
        default:
            location = place(1, 0)
            (french, english) = ("YAML invalide", "invalid YAML")
        }
        return FatalDiagnostic(
            Diagnostic(
                .error, "invalid-yaml", BilingualText(fr: french, en: english), at: location,
                sourceLine: sourceLine(location), help: Self.help))
    }

    private static var help: BilingualText {
        BilingualText(
            fr: "vérifiez l’indentation, et mettez entre guillemets une valeur qui contient « : » ou « # »",
            en: "check the indentation, and quote a value that holds “: ” or “#”")
    }
}
