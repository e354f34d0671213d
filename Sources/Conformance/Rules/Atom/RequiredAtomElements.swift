import Diagnostics

/// The feed and each entry have an identity, a title and a date of change, each once (RFC 4287 sections 4.1.1 and 4.1.2).
struct RequiredAtomElements: ConformanceRule {
    let id = "missing-feed-element"
    let help = BilingualText(fr: "ajoutez l'élément, une fois", en: "add the element, once")

    func findings(in feed: AtomFeed) -> [Finding] {
        guard feed.isAtom else {
            return [Finding(line: feed.root.line, fr: "ce n'est pas un flux Atom", en: "this is not an Atom feed")]
        }
        return feed.all.flatMap { node in
            ["id", "title", "updated"].compactMap { name in
                let found = node.atom(name)
                guard found.count != 1 || found.allSatisfy(\.isBlank) else { return nil }
                return Finding(
                    line: node.line, fr: "« \(node.name) » n'a pas exactement un « \(name) »",
                    en: "“\(node.name)” hasn't exactly one “\(name)”")
            }
        }
    }
}
