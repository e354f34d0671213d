import Diagnostics
import DocumentSections
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
        readFeeds(&root, reporting: &diagnostics)
    }
}
