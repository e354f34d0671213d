import Diagnostics

/// Every entry has an author with a name, or the feed has one for all (RFC 4287 sections 4.1.1 and 3.2.1).
struct AtomAuthors: ConformanceRule {
    let id = "feed-author"
    let help = BilingualText(fr: "donnez un auteur au flux, avec son nom", en: "give the feed an author, with a name")

    func findings(in feed: AtomFeed) -> [Finding] {
        let hasAuthor = !feed.root.atom("author").isEmpty
        let nameless = feed.all.flatMap { $0.atom("author") }.filter { author in
            author.atom("name").count != 1 || author.atom("name").allSatisfy(\.isBlank)
        }
        let orphans = hasAuthor ? [] : feed.entries.filter { $0.atom("author").isEmpty }
        return nameless.map { Finding(line: $0.line, fr: "un auteur n'a pas de nom", en: "an author has no name") }
            + orphans.map { Finding(line: $0.line, fr: "une entrée n'a pas d'auteur", en: "an entry has no author") }
    }
}
