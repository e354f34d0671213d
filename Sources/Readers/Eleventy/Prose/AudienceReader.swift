import CourseCatalogue

/// Reads whom a module is for: the list or the sentences of the section that says so.
enum AudienceReader {
    private static let addressing = Phrases(
        "s adresse principalement", "s adresse particulierement", "s adresse en priorite", "s adresse avant tout",
        "s adresse", "est destine", "est destinee", "is for", "is aimed at", "is meant for", "is intended for")

    static func audience(in section: ProseSection) -> Fact<[String]>? {
        guard section.meaning == .audience else { return nil }
        if let list = section.firstList() { return Fact(list.items, Provenance(.prose, at: list.location)) }
        let sentences = section.blocks.flatMap(\.sentences).filter { !PrerequisitesReader.saysNone($0) }
        guard let block = section.blocks.first, !sentences.isEmpty else { return nil }
        return Fact(sentences.map(withoutOpening), Provenance(.prose, at: block.location))
    }

    /// `À tous les agents` is about « Tous les agents »; `Elle s’adresse aux agents` about « Agents ».
    private static func withoutOpening(_ sentence: String) -> String {
        var words = sentence.split(separator: " ")
        let tokens = ProseToken.tokens(of: sentence)
        if let range = tokens.firstRange(of: addressing), range.lowerBound <= 4 {
            // One blank-separated word can hold two tokens (s’adresse).
            let addressed = addressing.words.first { tokens.end(of: $0, at: range.lowerBound) != nil }?.last
            guard let last = words.firstIndex(where: { slug($0).hasSuffix(addressed ?? "") }) else { return sentence }
            words.removeFirst(last + 1)
        }
        guard let first = words.first, ["a", "aux", "au", "for", "to"].contains(slug(first)), words.count > 1 else {
            return capitalised(words)
        }
        words.removeFirst()
        return capitalised(words)
    }

    private static func capitalised(_ words: [Substring]) -> String {
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
