import CourseCatalogue

/// Reads how long the whole module takes, and leaves the lengths of its parts alone.
enum LengthReader {
    private static let labels = Phrases(
        "duree", "duree totale", "duree estimee", "temps estime", "duration", "length", "estimated time")
    private static let wholes = Phrases(
        "module d", "module de", "formation d", "formation de", "parcours d", "parcours de", "module dure",
        "formation dure", "cours de", "cours d", "takes", "lasts", "allow", "comptez", "prevoir", "prevoyez")

    static func length(in section: ProseSection) -> Fact<DurationRange>? {
        for block in section.blocks {
            if let duration = labelled(block.tokens) ?? opening(block.tokens, in: section) {
                return Fact(duration, Provenance(.prose, at: block.location))
            }
        }
        return nil
    }

    /// `Durée : 1 heure`, `Module d’1h15 à 3h`
    private static func labelled(_ tokens: [ProseToken]) -> DurationRange? {
        if let label = tokens.firstRange(of: labels) {
            // The figure stands right after its label, not sentences later.
            let match = DurationReader.firstDuration(in: tokens, from: label.upperBound)
            if let match, match.range.lowerBound <= label.upperBound + 4 { return match.duration }
        }
        guard let whole = tokens.firstRange(of: wholes) else { return nil }
        let match = DurationReader.firstDuration(in: tokens, from: whole.upperBound)
        guard let match, match.range.lowerBound <= whole.upperBound + 3 else { return nil }
        return match.duration
    }

    /// `1h15 à suivre en autonomie`, at the start of a block of a section on how the module goes
    private static func opening(_ tokens: [ProseToken], in section: ProseSection) -> DurationRange? {
        guard section.meaning == .programme || section.meaning == .practical || section.meaning == .presentation
        else { return nil }
        let articles: Set = ["de", "d", "environ", "about", "from", "entre", "between", "around"]
        for start in 0..<min(4, tokens.count) {
            if let match = DurationReader.duration(in: tokens, at: start) { return match.duration }
            guard tokens[start].isSign(["'", "~", "±"]) || articles.contains(tokens[start].word ?? "") else {
                return nil
            }
        }
        return nil
    }
}
