import CourseCatalogue
import Diagnostics
import Export
import Interchange

/// What an export made, in a few lines.
struct ExportSummary {
    let catalogue: Catalogue
    let formats: [RegisteredFormat]
    let files: [WrittenFile]
    let output: String
    /// Which part of the export it is; nil for the whole.
    var part: ShardPart?

    /// The lines, in both languages.
    var text: BilingualText {
        BilingualText(fr: lines(.french).joined(separator: "\n"), en: lines(.english).joined(separator: "\n"))
    }

    private func lines(_ language: InterfaceLanguage) -> [String] {
        guard part == nil else { return [headline(language)] }
        return [headline(language)] + formats.map { line(for: $0.format, language) } + [nextStep(language)]
    }

    private func nextStep(_ language: InterfaceLanguage) -> String {
        let page = output + "/" + ExportOverview.fileName
        return language == .french
            ? "Ouvrez \(page) : ce qui est fait, pour qui, et comment l’importer"
            : "Open \(page): what was made, for whom, and how it is imported"
    }

    private func headline(_ language: InterfaceLanguage) -> String {
        if let part {
            let noun = language == .french ? "fichier" : "file"
            let made = "\(files.count) \(noun)\(files.count > 1 ? "s" : "")"
            return language == .french ? "part \(part) dans \(output) : \(made)" : "shard \(part) in \(output): \(made)"
        }
        let counts = CatalogueCounts(of: catalogue).text[language]
        return language == .french ? "\(counts) exportés dans \(output)" : "\(counts) exported to \(output)"
    }

    private func line(for format: FormatDescriptor, _ language: InterfaceLanguage) -> String {
        let folder = format.folder
        let made = files.filter { format.made($0) }
        let bytes = made.reduce(0) { $0 + $1.byteCount }
        let size = bytes < 10_000 ? "\(bytes)" : "\(bytes / 1_000) k"
        let unit = language == .french ? (bytes < 10_000 ? " octets" : "o") : (bytes < 10_000 ? " bytes" : "B")
        let noun = language == .french ? "fichier" : "file"
        return "  \(folder)/  \(format.title): \(made.count) \(noun)\(made.count > 1 ? "s" : ""), \(size)\(unit)"
    }
}
