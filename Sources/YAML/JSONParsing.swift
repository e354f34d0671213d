public import Diagnostics

/// Parses a JSON document (RFC 8259), with the place of every value.
///
/// YAML holds nearly all of JSON, but not the surrogate pairs, separators and control characters that its strings may
/// have; and in JSON, what is nested and what is text can be told apart before anything is built.
///
/// - Parameters:
///   - names: members of the root that have more entries than memory should hold: each is handed over, then forgotten.
///   - visit: takes such an entry, with the name of its member, and before them the other entries of the root, with nil.
/// - Returns: the document's root, without what was handed over. Strings are quoted scalars; numbers, `true`, `false` and `null` are plain ones.
/// - Throws: ``FatalDiagnostic`` with the place and the cause where the text is no JSON, has a key twice, or goes beyond
///   the limits.
public func parseJSON(
    _ text: consuming String, file: String, limits: YAMLLimits = YAMLLimits(), handingOver names: Set<String> = [],
    to visit: @escaping (_ member: String?, YAMLEntry) throws(FatalDiagnostic) -> Void = { _, _ in }
) throws(FatalDiagnostic) -> YAMLNode {
    var parsing = JSONParsing(text: text, file: file, limits: limits)
    parsing.handOver = { depth, member, entry throws(FatalDiagnostic) in
        switch depth {
        case 1 where !names.isEmpty && !names.contains(entry.key): try visit(nil, entry)
        case 2:
            guard let member, names.contains(member) else { return false }
            try visit(member, entry)
            return true
        default: break
        }
        return false
    }
    return try parsing.document()
}

private struct JSONParsing {
    private var scanner: JSONScanner
    private let limits: YAMLLimits
    private let byteCount: Int
    private var nodeCount = 0
    /// Takes an entry of a mapping that is so deep, in the member of the root that is told: whether it is to be forgotten.
    var handOver: (_ depth: Int, _ member: String?, YAMLEntry) throws(FatalDiagnostic) -> Bool = { _, _, _ in false }
    /// The member of the root that is being read.
    private var member: String?

    init(text: consuming String, file: String, limits: YAMLLimits) {
        byteCount = text.utf8.count
        scanner = JSONScanner(text, file: file)
        self.limits = limits
    }

    mutating func document() throws(FatalDiagnostic) -> YAMLNode {
        guard byteCount <= limits.byteCount else {
            throw tooMuch(.byteCount, "plus de \(limits.byteCount) octets", "more than \(limits.byteCount) bytes")
        }
        let root = try value(depth: 0)
        scanner.skipBlanks()
        guard scanner.next == nil else { throw scanner.fault("rien après la valeur", "nothing after the value") }
        return root
    }

    private mutating func value(depth: Int) throws(FatalDiagnostic) -> YAMLNode {
        scanner.skipBlanks()
        let place = scanner.place
        nodeCount += 1
        guard nodeCount <= limits.nodeCount else {
            throw tooMuch(.nodeCount, "plus de \(limits.nodeCount) valeurs", "more than \(limits.nodeCount) values")
        }
        switch scanner.next {
        case UInt8(ascii: "{"): return YAMLNode(.mapping(try members(depth: depth + 1)), at: place)
        case UInt8(ascii: "["): return YAMLNode(.sequence(try elements(depth: depth + 1)), at: place)
        case UInt8(ascii: "\""): return YAMLNode(.scalar(try scanner.string(), isPlain: false), at: place)
        default: return YAMLNode(.scalar(try scanner.word(), isPlain: true), at: place)
        }
    }

    private mutating func members(depth: Int) throws(FatalDiagnostic) -> [YAMLEntry] {
        try enter(depth)
        var entries: [YAMLEntry] = []
        var names: Set<String> = []
        guard !scanner.skips(UInt8(ascii: "}")) else { return entries }
        repeat {
            scanner.skipBlanks()
            let place = scanner.place
            guard scanner.next == UInt8(ascii: "\"") else {
                throw scanner.fault("une clé entre guillemets", "a key in quotes")
            }
            let name = try scanner.string()
            guard names.insert(name).inserted else {
                throw scanner.fault(
                    "une clé par nom : « \(name) » y est déjà", "one key a name: “\(name)” is there already", at: place)
            }
            guard scanner.skips(UInt8(ascii: ":")) else { throw scanner.fault("« : »", "“:”") }
            if depth == 1 { member = name }
            let entry = YAMLEntry(key: name, keyLocation: place, value: try value(depth: depth))
            let isGone = depth > 2 ? false : try handOver(depth, member, entry)
            if !isGone { entries.append(entry) }
        } while scanner.skips(UInt8(ascii: ","))
        guard scanner.skips(UInt8(ascii: "}")) else { throw scanner.fault("« , » ou « } »", "“,” or “}”") }
        return entries
    }

    private mutating func elements(depth: Int) throws(FatalDiagnostic) -> [YAMLNode] {
        try enter(depth)
        var elements: [YAMLNode] = []
        guard !scanner.skips(UInt8(ascii: "]")) else { return elements }
        repeat {
            elements.append(try value(depth: depth))
        } while scanner.skips(UInt8(ascii: ","))
        guard scanner.skips(UInt8(ascii: "]")) else { throw scanner.fault("« , » ou « ] »", "“,” or “]”") }
        return elements
    }

    /// Passes the bracket that opens a level.
    private mutating func enter(_ depth: Int) throws(FatalDiagnostic) {
        guard depth <= limits.depth else {
            throw tooMuch(.depth, "plus de \(limits.depth) niveaux", "more than \(limits.depth) levels")
        }
        scanner.advance()
    }

    private mutating func tooMuch(_ bound: YAMLLimits.Bound, _ french: String, _ english: String) -> FatalDiagnostic {
        scanner.tooMuch(french, english, help: limits.help(bound))
    }
}
