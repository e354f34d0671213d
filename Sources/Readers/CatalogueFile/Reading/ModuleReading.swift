import CourseCatalogue
import Diagnostics
import DocumentSections
import YAML

/// A module or a course of the file, before those without an identifier of their own get one.
struct Draft<Subject> {
    var subject: Subject
    /// The identifier that the file gives.
    var given: Fact<Identifier>?
    /// What the identifier is made of where the file gives none.
    var keys: [IdentityKey]
    /// Where it stands.
    var location: SourceLocation?
}

extension CatalogueReading {
    /// A module; nil, and reported, where it has no title.
    mutating func module(_ section: DocumentSection, language: Fact<String>) -> Draft<Module>? {
        var facts = FactSection(section, reporting: &diagnostics)
        facts.require("title", reporting: &diagnostics)
        let title = facts.line("title", reporting: &diagnostics)
        let described = facts.moduleFacts(reporting: &diagnostics)
        let given = facts.identifier("identifier", reporting: &diagnostics)
        var module = Module(
            identifier: given?.value ?? Identifier(hashing: ""),
            title: title ?? Fact("", Provenance(.field)),
            language: language,
            release: Release(state: Fact(.announced, Provenance(.derived))))
        described.apply(to: &module)
        module.picture = picture(&facts)
        let reach = place(&facts, "page") ?? place(&facts, "platform") ?? place(&facts, "body")
        module.body = Body(body(&facts, appending: videos(&facts).map(\.value)))
        var release = FactSection("release", of: &facts, reporting: &diagnostics)
        module.release = release.release(reachedBy: reach, reporting: &diagnostics)
        module.identityKeys = facts.identityKeys(reporting: &diagnostics) ?? keys(of: module)
        facts.reportUnknownKeys(to: &diagnostics)
        guard title != nil else { return nil }
        return Draft(subject: module, given: given, keys: module.identityKeys, location: section.location)
    }

    private mutating func picture(_ facts: inout FactSection) -> Fact<Picture>? {
        let section = facts.keys.section("picture", reporting: &diagnostics)
        let picture = section.location == nil ? nil : content.picture(section, reporting: &diagnostics)
        return facts.fact("picture", picture, at: section.location, reporting: &diagnostics)
    }

    private func place(_ facts: inout FactSection, _ key: String) -> SourceLocation? { facts.node(key)?.location }

    /// What a module is recognised by, the most lasting first.
    private func keys(of module: Module) -> [IdentityKey] {
        var keys: [IdentityKey] = []
        if let platform = module.platform?.value, let identifier = platform.moduleIdentifier {
            keys.append(IdentityKey(.platform, platform.name + "/" + identifier))
        }
        return keys + Self.keys(pageAddress: module.pageAddress, title: module.title)
    }

    /// What a module or a course is recognised by where nothing but its page and its title tells it.
    static func keys(pageAddress: Fact<String>?, title: Fact<String>) -> [IdentityKey] {
        let path = pageAddress?.value.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2) ?? []
        let page = path.last.map { slug($0.prefix { !"?#".contains($0) }) } ?? ""
        let words = slug(title.value)
        let titleKey = IdentityKey(.title, words.isEmpty ? title.value : words)
        return page.isEmpty ? [titleKey] : [IdentityKey(.page, page), titleKey]
    }

    /// The body of a section, with videos after a text: a list of nodes has its own.
    mutating func body(_ facts: inout FactSection, appending videos: [Video]) -> [BodyNode] {
        let node = facts.node("body")
        let nodes = node.map { content.body($0, "body", in: facts.keys, reporting: &diagnostics) } ?? []
        return node?.elements == nil ? nodes + videos.map(BodyNode.video) : nodes
    }

    /// The videos of a section, each with where it was read.
    mutating func videos(_ facts: inout FactSection) -> [Fact<Video>] {
        facts.keys.sections("videos", reporting: &diagnostics).compactMap { section in
            var section = section
            let origin = section.provenance(reporting: &diagnostics)
            return content.video(&section, reporting: &diagnostics).map { video in
                Fact(video, origin ?? Provenance(.field, at: section.location))
            }
        }
    }
}
