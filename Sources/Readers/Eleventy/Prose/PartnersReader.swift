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
    private static let partnerLeads = withPartner.map(Array.init)
    private static let providerLeads = byProvider.map(Array.init)

    static func partners(in block: ProseBlock) -> Fact<[String]>? {
        guard block.tokens.contains(anyOf: partnerPhrases) else { return nil }
        for sentence in block.sentences {
            guard let name = name(after: partnerLeads, in: sentence, before: []) else { continue }
            return Fact([name], Provenance(.prose, at: block.location))
        }
        return nil
    }

    static func provider(in block: ProseBlock) -> Fact<String>? {
        guard block.tokens.contains(anyOf: providerPhrases) else { return nil }
        for sentence in block.sentences {
            guard let name = name(after: providerLeads, in: sentence, before: partnerLeads) else { continue }
            return Fact(name, Provenance(.prose, at: block.location))
        }
        return nil
    }

    /// The name between one of these phrases and the end of the sentence, a comma, or one of the later phrases.
    private static func name(
        after phrases: [[Character]], in sentence: String, before ends: [[Character]]
    ) -> String? {
        let characters = Array(sentence), lowered = Array(sentence.lowercased())
        // Lower-casing can change lengths; then places in one string mean nothing in the other.
        guard lowered.count == characters.count,
            let start = phrases.compactMap({ phrase in begin(of: phrase, in: lowered).map { $0 + phrase.count } }).min()
        else { return nil }
        let limit = ends.compactMap { begin(of: $0, in: lowered, from: start) }.min() ?? lowered.count
        guard start < limit else { return nil }
        return withoutArticle(ProseBlock.trimmed(String(characters[start..<limit].prefix { !",;:(".contains($0) })))
    }

    private static func withoutArticle(_ name: String) -> String? {
        for article in articles where name.lowercased().hasPrefix(article) {
            return name.count > article.count ? String(name.dropFirst(article.count)) : nil
        }
        return name.isEmpty || name.count > 200 ? nil : name
    }

    private static func begin(of phrase: [Character], in text: [Character], from start: Int = 0) -> Int? {
        guard start <= text.count - phrase.count else { return nil }
        return (start...(text.count - phrase.count)).first { text[$0..<$0 + phrase.count].elementsEqual(phrase) }
    }
}
