import CourseCatalogue

/// Reads what a module's learners will be able to do: the list of a section that says so, or after a sentence that does.
enum ObjectivesReader {
    private static let leadingSentences = Phrases(
        "vous permettra de", "vous permettra d", "vous permet de", "permettra de", "vous serez capable de",
        "vous saurez", "vous apprendrez a", "objectifs", "a l issue de la formation", "a l issue de ce module",
        "you will learn", "you will be able to", "you ll learn", "will help you", "objectives", "enables you to")

    static func objectives(in section: ProseSection) -> Fact<[String]>? {
        if section.meaning == .objectives { return all(of: section) }
        for (index, block) in section.blocks.enumerated() {
            guard block.kind == .paragraph || block.kind == .emphasis,
                block.tokens.contains(anyOf: leadingSentences),
                let next = section.blocks.indices.contains(index + 1) ? section.blocks[index + 1] : nil,
                case .listItem = next.kind, let list = section.firstList(from: index + 1)
            else { continue }
            return Fact(list.items, Provenance(.prose, at: list.location))
        }
        return nil
    }

    private static func all(of section: ProseSection) -> Fact<[String]>? {
        if let list = section.firstList() { return Fact(list.items, Provenance(.prose, at: list.location)) }
        guard let first = section.blocks.first else { return nil }
        let sentences = section.blocks.flatMap(\.sentences)
        return sentences.isEmpty ? nil : Fact(sentences, Provenance(.prose, at: first.location))
    }
}
