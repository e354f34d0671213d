import CourseCatalogue
import Diagnostics
import Interchange
import LearnerPage
import XML

extension RSSDocument {
    /// Writes the announcement of a module.
    ///
    /// The plain description comes before the whole content: readers that know both take the last one.
    func writeItem(
        of module: Module, to xml: inout XMLWriter, reporting diagnostics: inout DiagnosticCollector
    ) throws {
        let content = try content(of: module, reporting: &diagnostics)
        xml.open("item")
        xml.element("title", text: module.title.value)
        if let link = module.linkInFeeds { xml.element("link", text: link.text) }
        if let summary = module.summary?.value, !summary.isEmpty {
            xml.element("description", text: HTMLText.escaped(summary))
        }
        if !content.isEmpty { xml.cdata("content:encoded", text: content) }
        if let provider = module.provider?.value, !provider.isEmpty { xml.element("dc:creator", text: provider) }
        for keyword in keywords(of: module) { xml.element("category", text: keyword) }
        if let enclosure = Enclosure(of: module) {
            let length = String(enclosure.byteCount)
            xml.element(
                "enclosure", [("url", enclosure.address.text), ("length", length), ("type", enclosure.mediaType)])
        }
        let identity = TagURI(releaseOf: module.identifier, by: site.authority)
        xml.element("guid", [("isPermaLink", "false")], text: identity.description)
        if let day = module.release.releasedOn?.value {
            xml.element("pubDate", text: RFC822Date(startOf: day).description)
        }
        xml.close()
    }

    /// The page of a module, with absolute addresses; empty where it has none, or none is wanted.
    private func content(of module: Module, reporting diagnostics: inout DiagnosticCollector) throws -> String {
        guard options.includesContent else { return "" }
        let body = BodyHTML(
            in: .feed(address: module.pageAddress.flatMap { WebAddress($0.value)?.text }),
            wording: Wording(besides: module.language.value)
        ) { asset in asset.address.flatMap { WebAddress($0)?.text } }
        return body.html(try module.body.nodes(reporting: &diagnostics))
    }

    private func keywords(of module: Module) -> [String] {
        var seen: Set<String> = []
        return (module.keywords?.value ?? []).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

extension Module {
    /// Where an announcement leads: to the module's page, else to its platform.
    var linkInFeeds: WebAddress? {
        pageAddress.flatMap { WebAddress($0.value) } ?? platform.flatMap { WebAddress($0.value.address) }
    }
}
