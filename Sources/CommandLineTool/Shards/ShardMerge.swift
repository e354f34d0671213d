import Conformance
import CourseCatalogue
import Diagnostics
import Export
import Interchange
import Releases

/// Joins the parts of an export into the folder that one run makes, and its journal. The source is not needed.
struct ShardMerge {
    let folders: [String]
    let output: String
    /// The journal that all parts have read.
    let journalPath: String
    let isStrict: Bool
    /// Who is told how far it has come.
    var progress = RunProgress(.none)

    /// - Throws: ``FatalDiagnostic`` where the parts are not one export, or it can't be put in place; ``RefusedByFaults``
    ///   where it may not have faults.
    func run(reporting diagnostics: inout DiagnosticCollector) throws -> ExportSummary {
        progress.expect(steps: folders.count + 2)
        try progress.beginUnlessEnded(BilingualText(fr: "lecture des parts", en: "reading the shards"))
        let set = try ShardSet(at: folders)
        let record = set.first.record
        guard record.program == ParcoursCommand.configuration.version else { throw Self.otherVersion(record.program) }
        guard let catalogue = record.outline?.catalogue, let day = CalendarDate(iso8601: record.day),
            let platform = LearningPlatform(rawValue: record.platform)
        else { throw ShardFolder.tampered(set.first.name, ShardPart.recordName) }
        let told = try set.diagnostics()
        let formats = FormatRegistry.all.filter { record.formats.contains($0.format.name) }
        guard !formats.isEmpty, formats.map(\.format.name) == record.formats else {
            throw ShardFolder.tampered(set.first.name, ShardPart.recordName)
        }
        let journal = try Journal(reading: try set.first.journal(), file: ShardPart.journalName)
        let change = try change(to: journal, after: record.formerJournal)
        let export = try copies(of: set)
        diagnostics.report(contentsOf: told)
        if isStrict, told.hasErrors { throw RefusedByFaults() }
        let overview = ExportOverview(
            catalogue: catalogue, formats: formats.map(\.format), platform: platform, files: export.files,
            journal: journal, day: journal.lastDay ?? day)
        try export.write([overview.artifact], reporting: &diagnostics)
        try progress.beginUnlessEnded(.puttingInPlace)
        let files = try export.commit(with: change, reporting: &diagnostics)
        try change?.write()
        return ExportSummary(catalogue: catalogue, formats: formats, files: files, output: output)
    }

    /// All files of all parts, beside the destination, compared with what the parts have written.
    private func copies(of set: ShardSet) throws -> StagedExport {
        let export = try StagedExport(
            to: output, from: try SourceTree(at: set.first.name), timestamp: .earliest, parts: folders)
        var unheard = DiagnosticCollector()
        for shard in set.shards {
            let step = BilingualText(fr: "copie de « \(shard.name) »", en: "copying “\(shard.name)”")
            try progress.beginUnlessEnded(step, expecting: shard.files.count)
            try export.write(shard.files.map { shard.export.artifact($0) }, reporting: &unheard)
        }
        let copies = Dictionary(export.files.map { ($0.path, $0) }) { first, _ in first }
        for shard in set.shards { try shard.compare(with: copies) }
        return export
    }

    /// What becomes of the journal, which must be the one that the parts have read, or the one that they make.
    private func change(to journal: Journal, after former: String) throws(FatalDiagnostic) -> JournalChange? {
        var file = JournalFile(given: journalPath, configurationFolder: nil, output: nil)
        let present = try file.read()
        guard present == journal || RunDigest.journal(present) == former else { throw Self.journalMovedOn(journalPath) }
        return file.change(to: journal, from: present)
    }

    private static func journalMovedOn(_ path: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "journal-moved-on",
                BilingualText(
                    fr: "« \(path) » n’est pas le journal que les parts ont lu",
                    en: "“\(path)” is not the journal that the shards have read"),
                help: BilingualText(
                    fr: "donnez celui-là, ou faites les parts de nouveau avec le journal présent",
                    en: "give that one, or make the shards again with the present journal")))
    }

    private static func otherVersion(_ version: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "shards-of-another-version",
                BilingualText(
                    fr: "les parts sont de la version \(version) du programme",
                    en: "the shards are of version \(version) of the program"),
                help: BilingualText(
                    fr: "joignez-les avec cette version, ou faites-les de nouveau",
                    en: "merge them with that version, or make them again")))
    }
}
