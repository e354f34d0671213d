import Diagnostics
import DocumentSections
import OpenDataWriter
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
        readFeeds(&root, reporting: &diagnostics)
    }
}

extension DatasetWriter.Options {
    fileprivate mutating func read(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        let wanted = BilingualText(
            fr: "un nom en minuscules sans accent, chiffres, -, _ et .",
            en: "a name in lower-case letters without accents, digits, -, _ and .")
        name =
            section.value("name", wanting: wanted, reporting: &diagnostics) { node in
                node.string.flatMap { Self.isName($0) ? $0 : nil }
            }?.value ?? name
    }

    /// The names of Data Packages (Data Package 2, `name`).
    private static func isName(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
            }
    }
}
