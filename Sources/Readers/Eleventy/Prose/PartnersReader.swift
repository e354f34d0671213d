import CourseCatalogue

/// Reads who made a module, and with whom: `Développé par la DINUM en partenariat avec le CNFPT.`
enum PartnersReader {
    private static let withPartner = [
        "en partenariat avec", "avec le soutien de", "en collaboration avec", "in partnership with", "together with",
        "with the support of",
    ]
    private static let byProvider = [
        "développé par", "développée par", "conçu par", "conçue par", "réalisé par", "réalisée par", "proposé par",
        "proposée par", "developed by", "designed by", "made by", "provided by",
    ]
    private static let articles = ["la ", "le ", "les ", "l'", "l’", "the "]

    private static let partnerPhrases = Phrases(withPartner)
    private static let providerPhrases = Phrases(byProvider)

    static func partners(in block: ProseBlock) -> Fact<[String]>? {
        guard block.tokens.contains(anyOf: partnerPhrases) else { return nil }
        for sentence in block.sentences {
            guard let name = name(after: withPartner, in: sentence, before: []) else { continue }
            return Fact([name], Provenance(.prose, at: block.location))
        }
        return nil
    }

    static func provider(in block: ProseBlock) -> Fact<String>? {
        guard block.tokens.contains(anyOf: providerPhrases) else { return nil }
        for sentence in block.sentences {
            guard let name = name(after: byProvider, in: sentence, before: withPartner) else { continue }
            return Fact(name, Provenance(.prose, at: block.location))
        }
        return nil
    }

    /// The name between one of these phrases and the end of the sentence, a comma, or one of the later phrases.
    private static func name(after phrases: [String], in sentence: String, before ends: [String]) -> String? {
        let lowered = sentence.lowercased()
        // Lower-casing can change lengths; then places in one string mean nothing in the other.
        guard lowered.count == sentence.count, let start = phrases.compactMap({ end(of: $0, in: lowered) }).min()
        else { return nil }
        let limit = ends.compactMap { begin(of: $0, in: lowered, from: start) }.min() ?? lowered.count
        guard start < limit else { return nil }
        let characters = Array(sentence)[start..<limit].prefix { !",;:(".contains($0) }
        return withoutArticle(ProseBlock.trimmed(String(characters)))
    }

    private static func withoutArticle(_ name: String) -> String? {
        for article in articles where name.lowercased().hasPrefix(article) {
            return name.count > article.count ? String(name.dropFirst(article.count)) : nil
        }
        return name.isEmpty || name.count > 200 ? nil : name
    }

    private static func end(of phrase: String, in text: String) -> Int? {
        begin(of: phrase, in: text, from: 0).map { $0 + phrase.count }
    }

    private static func begin(of phrase: String, in text: String, from start: Int) -> Int? {
        let pattern = Array(phrase), characters = Array(text)
        guard characters.count >= pattern.count, start <= characters.count - pattern.count else { return nil }
        return (start...(characters.count - pattern.count)).first { index in
            characters[index..<index + pattern.count].elementsEqual(pattern)
        }
    }
}
