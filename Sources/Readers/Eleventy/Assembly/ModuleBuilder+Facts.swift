import CourseCatalogue
import Diagnostics
import Interchange

extension ModuleBuilder {
    /// Where the module is followed: where its card leads, or where its page's way on does.
    func platform(of draft: Draft, _ content: RenderedPage?) -> Fact<Platform>? {
        if case .elsewhere(let text)? = draft.target, let address = WebAddress(inPage: text) {
            let provenance = Provenance(.field, at: draft.card.link?.provenance.location)
            return Fact(PlatformAddress.platform(at: address), provenance)
        }
        return platform(behind: content, on: draft.host)
    }

    /// Where the module that a page describes is followed: where its way on leads.
    ///
    /// - Parameter host: the page whose card leads to that page.
    func platform(behind content: RenderedPage?, on host: Int) -> Fact<Platform>? {
        let host = site.pages[host]
        let candidates = (content?.links ?? []).compactMap { link -> (link: PageLink, platform: Platform)? in
            // Most links stay within the site.
            guard WebAddress(inPage: link.address) != nil,
                case .elsewhere(let text) = site.target(of: link.address, from: host, siteAddress: siteAddress),
                let address = WebAddress(inPage: text)
            else { return nil }
            return (link, PlatformAddress.platform(at: address))
        }
        let inviting = candidates.filter { Self.invites($0.link) }
        let best =
            inviting.first { $0.platform.moduleIdentifier != nil } ?? inviting.first
            ?? candidates.first { $0.platform.moduleIdentifier != nil }
        return best.map { Fact($0.platform, Provenance(.prose, at: $0.link.location)) }
    }

    private static let invitations = Phrases(
        "acceder", "accedez", "suivre", "suivez", "s inscrire", "inscrivez", "commencer", "demarrer", "start", "enrol",
        "enroll", "access the", "take the", "go to the", "follow the", "begin", "register", "sign up")

    /// Whether a link's words, or the heading of its call-out, invite to follow the module.
    private static func invites(_ link: PageLink) -> Bool {
        [link.text, link.callout ?? ""].contains { ProseToken.tokens(of: $0).contains(anyOf: invitations) }
    }

    /// What the module is recognised by, the most lasting first.
    func keys(_ platform: Fact<Platform>?, _ page: Page?, _ title: String) -> [IdentityKey] {
        var keys: [IdentityKey] = []
        if let platform = platform?.value, let identifier = platform.moduleIdentifier {
            keys.append(IdentityKey(.platform, platform.name + "/" + identifier))
        }
        if let page, !page.fileSlug.isEmpty { keys.append(IdentityKey(.page, slug(page.fileSlug))) }
        let words = slug(title)
        keys.append(IdentityKey(.title, words.isEmpty ? title : words))
        return keys
    }

    /// What card and page say of the release: a link is a release, a badge an announcement, the page's date a hint.
    func release(of draft: Draft, _ page: Page?) -> Release {
        guard let link = draft.card.link, draft.target != .refused else {
            let announcement = draft.card.announcement
            let state = Fact(
                ReleaseState.announced, announcement?.provenance ?? Provenance(.field, at: draft.card.location))
            return Release(
                state: state,
                expected: announcement.flatMap { fact in
                    fact.value.map { Fact($0, fact.provenance) }
                })
        }
        var release = Release(state: Fact(.released, link.provenance))
        if let announcement = draft.card.announcement, case .day(let day)? = announcement.value {
            // « Sortie le 10 mars 2025 » on a card with a link: the day is declared.
            release.releasedOn = Fact(day, announcement.provenance)
        } else if let date = draft.card.date {
            release.releasedOn = date
        } else if let date = page?.date {
            release.releasedOn = Fact(date.value, Provenance(.hint, at: date.provenance.location))
        }
        return release
    }

    func picture(of draft: Draft, _ page: Page?, reporting diagnostics: inout DiagnosticCollector) -> Fact<Picture>? {
        let host = site.pages[draft.host]
        let candidates = [(draft.card.image, host), (page?.image, page ?? host)]
        for case (let field?, let owner) in candidates {
            let found = site.picture(field, of: owner, siteAddress: siteAddress, reporting: &diagnostics)
            if let found { return Fact(found, Provenance(.field, at: field.location)) }
        }
        return nil
    }

    func pageAddress(of draft: Draft, _ page: Page?) -> Fact<String>? {
        guard let link = draft.card.link else { return nil }
        switch draft.target {
        case .page(let index):
            // The card's own address is how the site is known to serve the page.
            let written = link.value.prefix { $0 != "#" && $0 != "?" }
            return site.address(ofPage: index, asWritten: String(written), siteAddress: siteAddress).map {
                Fact($0, link.provenance)
            }
        case .missing(let address) where address.holds("://"): return Fact(address, link.provenance)
        default: return nil
        }
    }

    func keywords(of card: Card, _ page: Page?) -> Fact<[String]>? {
        let collections: Set = ["posts", "post", "all", "nav", "actualites", "pages"]
        let pageTags = page?.tags
        let own = card.tags.filter { ReleaseReader.announcement(in: $0.value) == nil }
        var seen: Set<String> = []
        let words = (own.map(\.value) + (pageTags?.value ?? [])).filter { word in
            !collections.contains(slug(word)) && seen.insert(slug(word)).inserted
        }
        guard !words.isEmpty else { return nil }
        return Fact(words, own.first?.provenance ?? pageTags?.provenance ?? Provenance(.field))
    }
}

extension ModuleBuilder {
    static func untitled(_ card: Card) -> Diagnostic {
        Diagnostic(
            .error, "card-without-title",
            BilingualText(fr: "cette carte n’a pas de titre", en: "this card has no title"), at: card.location,
            sourceLine: card.sourceLine,
            help: BilingualText(
                fr: "ajoutez-lui « title: \"…\" » ; le module n’est pas exporté",
                en: "add “title: \"…\"” to it; the module is not exported"))
    }

    static func missingPage(_ card: Card, _ address: String) -> Diagnostic {
        Diagnostic(
            .error, "missing-page",
            BilingualText(
                fr: "la carte mène à « \(address) », une page que le dossier n’a pas",
                en: "the card leads to “\(address)”, a page that the folder doesn’t have"),
            at: card.link?.provenance.location ?? card.location, sourceLine: card.sourceLine,
            help: BilingualText(
                fr: "corrigez le lien ou ajoutez la page ; le module est exporté sans son contenu",
                en: "correct the link or add the page; the module is exported without its content"))
    }
}
