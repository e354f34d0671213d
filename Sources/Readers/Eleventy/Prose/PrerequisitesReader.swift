import CourseCatalogue

/// Reads what one must know before: a section's list or sentences, or anywhere the sentence that says there is nothing.
enum PrerequisitesReader {
    private static let none = Phrases(
        "sans pre requis", "sans prerequis", "aucun pre requis", "aucun prerequis", "pas de pre requis",
        "pas de prerequis", "aucune connaissance prealable", "aucune connaissance n est requise", "no prerequisite",
        "no prerequisites", "no prior knowledge", "no previous knowledge", "without prerequisites")
    private static let nothing: Set = ["aucun", "aucune", "neant", "rien", "none", "nothing"]

    static func prerequisites(in section: ProseSection) -> Fact<[String]>? {
        for block in section.blocks where block.tokens.contains(anyOf: none) {
            return Fact([], Provenance(.prose, at: block.location))
        }
        guard section.meaning == .prerequisites, let first = section.blocks.first else { return nil }
        if let list = section.firstList() { return Fact(list.items, Provenance(.prose, at: list.location)) }
        let sentences = section.blocks.flatMap(\.sentences)
        if sentences.count == 1, let only = sentences.first, nothing.contains(slug(only)) {
            return Fact([], Provenance(.prose, at: first.location))
        }
        return sentences.isEmpty ? nil : Fact(sentences, Provenance(.prose, at: first.location))
    }

    /// Whether a text says that nothing is needed before.
    static func saysNone(_ text: String) -> Bool { ProseToken.tokens(of: text).contains(anyOf: none) }
}
