import CatalogueFile
import CourseCatalogue
import DatasetReader
import Diagnostics
import Interchange
import Releases

extension FuzzTarget {
    /// A catalogue of the tool's own form in YAML.
    static let catalogueYAML = FuzzTarget(name: "catalogue-yaml", longestInput: 768) { input in
        readCatalogue("catalogue.yml", input)
    }

    /// A catalogue of the tool's own form in JSON.
    static let catalogueJSON = FuzzTarget(name: "catalogue-json", longestInput: 768) { input in
        readCatalogue("catalogue.json", input)
    }

    private static func readCatalogue(_ file: String, _ input: [UInt8]) {
        var told = DiagnosticCollector()
        let reader = CatalogueFileReader(file: file)
        guard let catalogue = try? reader.read(SourceTree(holding: [file: input]), reporting: &told) else { return }
        for module in catalogue.modules { _ = try? module.body.nodes(reporting: &told) }
    }

    /// A table of modules, with the two tables that may stand beside it.
    static let csv = FuzzTarget(name: "csv", longestInput: 512) { input in
        let source = SourceTree(holding: [
            "modules.csv": input, "parcours.csv": input, "parcours_modules.csv": input,
        ])
        var told = DiagnosticCollector()
        _ = try? DatasetReader(file: "modules.csv").read(source, reporting: &told)
    }

    /// A journal: what is read and written is read again as it was.
    static let journal = FuzzTarget(name: "journal", longestInput: 768) { input in
        let text = String(decoding: input, as: UTF8.self)
        if let conflict = JournalConflict(text) {
            _ = try? Journal(reading: conflict.ours, file: "input")
            _ = try? Journal(reading: conflict.theirs, file: "input")
        }
        guard let journal = try? Journal(reading: text, file: "input") else { return }
        _ = journal.merging(journal)
        let written = String(decoding: journal.serialised(), as: UTF8.self)
        precondition((try? Journal(reading: written, file: "input")) == journal)
    }
}
