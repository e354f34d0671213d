import Diagnostics

/// The course and each unit, block and objective has an absolute IRI that no other has (cmi5 section 13.1).
struct ActivityIRIs: ConformanceRule {
    let id = "invalid-identifier"
    let platforms = ConcernedPlatforms.every
    let help = BilingualText(
        fr: "donnez à chaque élément une IRI absolue qui n'est qu'à lui",
        en: "give each element an absolute IRI of its own")

    func findings(in package: CourseStructurePackage) -> [Finding] {
        var lines: [String: Int] = [:]
        return package.identified.compactMap { node in
            guard let identifier = node["id"], Self.isAbsolute(identifier) else {
                return Finding(
                    line: node.line, fr: "l'élément « \(node.name) » n'a pas d'IRI absolue",
                    en: "the element “\(node.name)” has no absolute IRI")
            }
            guard let line = lines.updateValue(node.line, forKey: identifier) else { return nil }
            return Finding(
                line: node.line, fr: "l'identifiant « \(identifier) » est déjà pris, ligne \(line)",
                en: "the identifier “\(identifier)” is already taken on line \(line)")
        }
    }

    /// Whether a text starts with a scheme (RFC 3987 §2.2) and holds no white space.
    private static func isAbsolute(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII, first.isLetter else {
            return false
        }
        let isScheme = text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return isScheme && text.index(after: colon) < text.endIndex && !text.contains(where: \.isWhitespace)
    }
}
