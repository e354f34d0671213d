import Diagnostics

/// Reads how many modules a page says it presents, in its headings and its text, and reports where that isn't so.
enum ModuleCountReader {
    /// A number of modules that a page claims.
    struct Claim: Hashable {
        var count: Int
        /// Whether a heading claims it.
        var isHeading: Bool
        var location: SourceLocation
    }

    private static let verbs: Set = [
        "propose", "proposent", "comprend", "compte", "contient", "comporte", "compose", "composent", "rassemble",
        "reunit", "offers", "includes", "has", "contains", "comprises", "consists",
    ]

    /// The claims of a page, in its order: `Les 4 modules`, `le parcours propose 3 modules`.
    static func claims(in blocks: [ProseBlock]) -> [Claim] {
        blocks.compactMap { block in
            let isHeading = if case .heading = block.kind { true } else { false }
            guard let count = count(in: ProseToken.tokens(of: block.text), isHeading: isHeading) else { return nil }
            return Claim(count: count, isHeading: isHeading, location: block.location)
        }
    }

    /// The first number of modules; in a text it must follow a verb that makes it the number of all of them.
    private static func count(in tokens: [ProseToken], isHeading: Bool) -> Int? {
        for index in tokens.indices.dropFirst() where tokens[index].word == "modules" {
            guard let count = ProseNumbers.cardinal(tokens[index - 1]), (1...1_000).contains(count) else { continue }
            let lead = tokens[max(0, index - 5)..<(index - 1)].compactMap(\.word)
            if isHeading || !verbs.isDisjoint(with: lead) { return count }
        }
        return nil
    }

    /// A warning where the claims differ from each other or from the number of cards, naming every place.
    static func contradiction(_ claims: [Claim], cards: Int) -> Diagnostic? {
        guard let first = claims.first(where: { $0.count != cards }) ?? claims.first,
            claims.contains(where: { $0.count != cards })
        else { return nil }
        let others = claims.filter { $0 != first }
        let french = others.map { "\($0.isHeading ? "un titre" : "un texte") en dit \($0.count) (\($0.location))" }
        let english = others.map { "a \($0.isHeading ? "heading" : "text") says \($0.count) (\($0.location))" }
        let kind = first.isHeading ? (fr: "le titre", en: "the heading") : (fr: "le texte", en: "the text")
        return Diagnostic(
            .warning, "contradicting-counts",
            BilingualText(
                fr: (["\(kind.fr) annonce \(first.count) modules"] + french + ["la page a \(cards) cartes"])
                    .joined(separator: ", "),
                en: (["\(kind.en) says \(first.count) modules"] + english + ["the page has \(cards) cards"])
                    .joined(separator: ", ")),
            at: first.location,
            help: BilingualText(
                fr: "accordez les nombres ; l’export suit les cartes",
                en: "make the numbers agree; the export follows the cards"))
    }
}
