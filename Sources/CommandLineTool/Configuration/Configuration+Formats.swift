import Diagnostics
import DocumentSections
import FeedWriter
import Interchange
import SCORMWriter

extension Configuration {
    /// Reads the sections of the formats, one named like each of them.
    mutating func readFormats(_ root: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        for edition in PackageEdition.allCases {
            var section = root.section(edition.rawValue, reporting: &diagnostics)
            packages[edition] = PackageOptions(reading: &section, for: edition, reporting: &diagnostics)
            section.reportUnknownKeys(to: &diagnostics)
        }
        cartridge11.read("common-cartridge-1.1", of: &root, reporting: &diagnostics)
        cartridge13.read("common-cartridge-1.3", of: &root, reporting: &diagnostics)
        thinCartridge.read("thin-common-cartridge", of: &root, reporting: &diagnostics)
        var dataset = root.section("dataset", reporting: &diagnostics)
        self.dataset.read(&dataset, reporting: &diagnostics)
        dataset.reportUnknownKeys(to: &diagnostics)
        var lheo = root.section("lheo", reporting: &diagnostics)
        self.lheo.read(&lheo, reporting: &diagnostics)
        lheo.reportUnknownKeys(to: &diagnostics)
        var rss = root.section("rss", reporting: &diagnostics)
        self.rss.read(&rss, reporting: &diagnostics)
        rss.reportUnknownKeys(to: &diagnostics)
    }
}

extension RSSWriter.Options {
    fileprivate mutating func read(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        let address = BilingualText(
            fr: "une adresse absolue, comme https://www.example.fr/flux",
            en: "an absolute address, such as https://www.example.org/feeds")
        feedBaseAddress =
            section.value("base-address", wanting: address, reporting: &diagnostics) { node in
                node.string.flatMap { WebAddress($0)?.text }
            }?.value
        tagAuthority = section.text("tag-authority", reporting: &diagnostics)?.value
        let count = BilingualText(fr: "un nombre entier d’au moins 1", en: "a whole number, at least 1")
        maximumItemCount =
            section.value("items", wanting: count, reporting: &diagnostics) { node in
                node.integer.flatMap { $0 >= 1 ? $0 : nil }
            }?.value
        includesContent = section.flag("content", reporting: &diagnostics)?.value ?? includesContent
    }
}
