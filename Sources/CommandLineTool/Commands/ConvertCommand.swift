import Archive
public import ArgumentParser
public import CatalogueFile
import Diagnostics
import Export

/// `parcours convert`
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a catalogue as a file, with its pictures, that can be read instead of its source.",
        discussion: """
            The file has every fact of the catalogue as it stands on the day, with where it was read, and the modules' \
            content. `parcours export DIR` exports the folder as it would the site.

            The destination is replaced whole, or not at all; it must be new, empty, or an earlier conversion's.
            """)

    @OptionGroup var source: SourceOptions

    @Option(help: ArgumentHelp("Where to write.", valueName: "dir"))
    var output: String

    @Option(help: "What to write: json for catalogue.json, yaml for catalogue.yml.")
    var form: CatalogueFileWriter.Notation = .json

    func run() throws {
        try source.run { diagnostics in
            let request = try source.request()
            return try CataloguePipeline(request: request).run(reporting: &diagnostics) { read, found in
                try convert(read, reporting: &found)
            }
        }
    }

    private func convert(_ read: ReadCatalogue, reporting found: inout DiagnosticCollector) throws -> BilingualText {
        let writer = CatalogueFileWriter(notation: form)
        let export = try StagedExport(to: output, from: read.tree, timestamp: .earliest)
        try export.write(writer.artifacts(for: read.catalogue, reporting: &found), reporting: &found)
        let files = try export.commit(reporting: &found)
        let counts = CatalogueCounts(of: read.catalogue)
        let (pictures, path) = (files.count - 1, output + "/" + form.fileName)
        return BilingualText(
            fr: "\(counts.text.french) écrits dans \(path), avec \(pictures) image\(pictures > 1 ? "s" : "")",
            en: "\(counts.text.english) written to \(path), with \(pictures) picture\(pictures == 1 ? "" : "s")")
    }
}

extension CatalogueFileWriter.Notation: ExpressibleByArgument {}
