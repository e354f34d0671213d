import Diagnostics
import DocumentSections
import Interchange
import OpenDataWriter

extension DatasetWriter.Options {
    /// Takes what the section of the dataset says.
    mutating func read(_ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector) {
        name = section.name("name", reporting: &diagnostics) ?? name
        identifier = section.text("identifier", reporting: &diagnostics)?.value
        let address = BilingualText(
            fr: "une adresse absolue, comme https://www.example.fr/donnees",
            en: "an absolute address, such as https://www.example.org/data")
        baseAddress =
            section.value("base-address", wanting: address, reporting: &diagnostics) { node in
                // Files have their addresses below it.
                node.string.flatMap { WebAddress($0) }.flatMap { $0.appending(path: "") == nil ? nil : $0.text }
            }?.value
        forExcel = section.flag("excel", reporting: &diagnostics)?.value ?? forExcel
        keepsArchive = section.flag("archive", reporting: &diagnostics)?.value ?? keepsArchive
        let words = BilingualText(fr: "une liste de mots", en: "a list of words")
        keywords = section.value("keywords", wanting: words, reporting: &diagnostics, \.strings)?.value
        readCoverage(&section, reporting: &diagnostics)
    }

    private mutating func readCoverage(
        _ section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) {
        let known = Frequency.allCases.map(\.rawValue).joined(separator: ", ")
        let rhythm = BilingualText(fr: "une fréquence : \(known)", en: "a frequency: \(known)")
        frequency =
            section.value("frequency", wanting: rhythm, reporting: &diagnostics) { node in
                node.string.flatMap { Frequency(rawValue: $0) }
            }?.value ?? frequency
        let code = BilingualText(
            fr: "le code d’un pays en trois capitales, comme FRA", en: "a country’s code in three capitals, such as FRA"
        )
        country =
            section.value("country", wanting: code, reporting: &diagnostics) { node in
                node.string.flatMap { $0.utf8.count == 3 && $0.utf8.allSatisfy { 65...90 ~= $0 } ? $0 : nil }
            }?.value
        let box = BilingualText(
            fr: "les degrés de l’ouest, du sud, de l’est et du nord, comme « -5.2 41.3 9.6 51.1 »",
            en: "the degrees of west, south, east and north, such as “-5.2 41.3 9.6 51.1”")
        boundingBox =
            section.value("bounding-box", wanting: box, reporting: &diagnostics) { node in
                node.string.flatMap { BoundingBox($0) }
            }?.value
    }
}

extension DocumentSection {
    /// The name of a Data Package (Data Package 2, `name`), which is also part of a file's name.
    fileprivate mutating func name(_ key: String, reporting diagnostics: inout DiagnosticCollector) -> String? {
        let wanted = BilingualText(
            fr: "un nom en minuscules sans accent, chiffres, -, _ et .",
            en: "a name in lower-case letters without accents, digits, -, _ and .")
        return value(key, wanting: wanted, reporting: &diagnostics) { node in
            node.string.flatMap { isName($0) ? $0 : nil }
        }?.value
    }
}

private func isName(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
        && text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
        }
}
