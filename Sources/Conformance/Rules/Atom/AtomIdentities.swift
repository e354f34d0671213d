import Diagnostics

/// An identity is an absolute IRI, and no two entries share one (RFC 4287 sections 4.1.1 and 4.2.6).
struct AtomIdentities: ConformanceRule {
    let id = "feed-identity"
    let help = BilingualText(
        fr: "donnez à chaque entrée un <id> à elle, une IRI absolue qui ne change jamais",
        en: "give each entry an <id> of its own, an absolute IRI that never changes")

    func findings(in feed: AtomFeed) -> [Finding] {
        var lines: [String: Int] = [:]
        return feed.all.flatMap { $0.atom("id") }.compactMap { identity in
            guard Self.isAbsolute(identity.text) else {
                return Finding(
                    line: identity.line, fr: "« \(identity.text) » n'est pas une IRI absolue",
                    en: "“\(identity.text)” is not an absolute IRI")
            }
            guard let line = lines.updateValue(identity.line, forKey: identity.text) else { return nil }
            return Finding(
                line: identity.line, fr: "l'identité « \(identity.text) » est déjà prise, ligne \(line)",
                en: "the identity “\(identity.text)” is already taken on line \(line)")
        }
    }

    /// A scheme (RFC 3986 section 3.1), then something without white space.
    private static func isAbsolute(_ text: String) -> Bool {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, first.isASCII, first.isLetter, !parts[1].isEmpty else {
            return false
        }
        let isScheme = parts[0].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return isScheme && !text.contains(where: \.isWhitespace)
    }
}
