import CourseCatalogue
import Diagnostics
import Interchange

/// What every feed needs of the site that it stands on: without it there is none, never one with relative links.
struct FeedSite: Sendable {
    /// The site's address.
    let address: WebAddress
    /// The address of the folder that the feeds are served from.
    let folder: WebAddress
    /// Who gives the entries their identities.
    let authority: TagAuthority

    /// The site's facts, or nil, with an error told, where one is missing.
    init?(
        of catalogue: Catalogue, folder: String?, authority: String?,
        reporting diagnostics: inout DiagnosticCollector
    ) {
        guard let site = catalogue.siteAddress, !site.value.isEmpty else {
            diagnostics.report(.missingSiteAddress)
            return nil
        }
        guard let address = WebAddress(site.value) else {
            diagnostics.report(.malformedSiteAddress(site))
            return nil
        }
        guard let base = folder.map({ WebAddress($0) }) ?? address.appending(path: "feeds"),
            base.appending(path: Feed.nameOfAll) != nil
        else {
            diagnostics.report(.malformedFeedAddress(folder ?? site.value))
            return nil
        }
        guard let authority = authority.map({ TagAuthority($0) }) ?? TagAuthority(host: address.host) else {
            diagnostics.report(.noTagAuthority(authority ?? address.host, at: site.provenance.location))
            return nil
        }
        self.address = address
        self.folder = base
        self.authority = authority
    }
}

extension Diagnostic {
    private static let siteAddressHelp = BilingualText(
        fr: "donnez « site.address » dans parcours.yml, par exemple « https://exemple.fr »",
        en: "give “site.address” in parcours.yml, such as “https://exemple.fr”")

    fileprivate static let missingSiteAddress = Diagnostic(
        .error, "missing-site-address",
        BilingualText(
            fr: "l'adresse du site n'est pas connue : un flux n'a que des adresses absolues, aucun n'est écrit",
            en: "the site's address is not known: a feed has absolute addresses alone, so none is written"),
        help: siteAddressHelp)

    fileprivate static func malformedSiteAddress(_ site: Fact<String>) -> Diagnostic {
        Diagnostic(
            .error, "malformed-site-address",
            BilingualText(
                fr: "« \(site.value) » n'est pas l'adresse d'un site : aucun flux n'est écrit",
                en: "“\(site.value)” is not the address of a site: no feed is written"),
            at: site.provenance.location, help: siteAddressHelp)
    }

    fileprivate static func malformedFeedAddress(_ address: String) -> Diagnostic {
        Diagnostic(
            .error, "malformed-feed-address",
            BilingualText(
                fr: "« \(address) » n'est pas l'adresse d'un dossier de flux : aucun flux n'est écrit",
                en: "“\(address)” is not the address of a folder of feeds: no feed is written"),
            help: BilingualText(
                fr: "donnez une adresse absolue, par exemple « https://exemple.fr/feeds »",
                en: "give an absolute address, such as “https://exemple.fr/feeds”"))
    }

    fileprivate static func noTagAuthority(_ name: String, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, "malformed-tag-authority",
            BilingualText(
                fr: "« \(name) » ne peut pas identifier les annonces (RFC 4151) : aucun flux n'est écrit",
                en: "“\(name)” can't name announcements (RFC 4151): no feed is written"),
            at: location,
            help: BilingualText(
                fr: "donnez un nom de domaine et une année, par exemple « exemple.fr,2025 »",
                en: "give a domain name and a year, such as “exemple.fr,2025”"))
    }
}
