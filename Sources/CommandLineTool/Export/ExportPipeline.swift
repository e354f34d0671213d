import CourseCatalogue
import Diagnostics
import EleventyReader
import Export
import Foundation
import Interchange
import Releases

/// One export from the site to the disk: read, amend, recognise, decide, check, write, put in place.
struct ExportPipeline {
    let request: ExportRequest

    /// Runs the export.
    ///
    /// - Returns: what was made.
    /// - Throws: ``FatalDiagnostic`` where it could not run, ``RefusedByFaults`` where it may not end with faults.
    func run(reporting diagnostics: inout DiagnosticCollector) throws -> ExportSummary {
        let source = try SourceTree(at: request.site)
        var excerpts = SourceExcerpts(source: source)
        var found = DiagnosticCollector()
        // What was found before a run ends early is told too.
        defer { diagnostics.report(contentsOf: excerpts.completing(found)) }
        let file = ConfigurationFile(path: request.configurationPath, site: request.site)
        let text = try file.text()
        if let text { excerpts.add(text, of: file.name) }
        var configuration = try file.read(
            text, settings: request.settings, presets: request.presetSettings, reporting: &found)
        guard !found.hasErrors else { throw Self.invalidConfiguration }
        try request.schemaFolder?.apply(to: &configuration, formats: request.formats)
        let journalFile = JournalFile(request: request, configurationFolder: file.folder)
        let journal = try journalFile.read()
        let catalogue = try catalogue(source, configuration, journal, reporting: &found)
        let after = journal.recording(catalogue, on: request.asOf)
        let export = try StagedExport(to: request.output, from: source, timestamp: request.timestamp)
        for format in request.formats {
            try export.write(format.artifacts(catalogue, configuration, &found), reporting: &found)
            if format.format.family == .packages {
                let note = ImportNote(platform: request.platform, format: format.format)
                try export.write([note.artifact], reporting: &found)
            }
        }
        if let path = journalFile.pathInOutput {
            try export.write([Artifact(path: path, content: .bytes(after.serialised()))], reporting: &found)
        }
        try export.check(reporting: &found)
        if request.isStrict, found.hasErrors { throw RefusedByFaults() }
        let files = try export.commit(reporting: &found)
        try journalFile.write(after, replacing: journal)
        return ExportSummary(catalogue: catalogue, formats: request.formats, files: files, output: request.output)
    }

    /// The catalogue as it stands on the day of the export, with lasting identifiers.
    private func catalogue(
        _ source: SourceTree, _ configuration: Configuration, _ journal: Journal,
        reporting found: inout DiagnosticCollector
    ) throws -> Catalogue {
        let read = try EleventyReader(options: configuration.reader).read(source, reporting: &found)
        let amended = configuration.completing(read)
            .amended(modules: configuration.modules, courses: configuration.courses, reporting: &found)
        let named = IdentityAssignment(journal: journal, pinned: amended.pinned)
            .apply(to: amended.catalogue, reporting: &found)
        let rules = ReleaseRules(asOf: request.asOf)
        let catalogue = named.changingModules { module in
            rules.apply(to: &module, reporting: &found)
            journal.date(&module, on: request.asOf)
        }
        catalogue.check(reporting: &found)
        return catalogue
    }

    private static let invalidConfiguration = FatalDiagnostic(
        Diagnostic(
            .error, "invalid-configuration",
            BilingualText(
                fr: "la configuration a des erreurs : rien n’a été exporté",
                en: "the configuration has errors: nothing was exported"),
            help: BilingualText(fr: "corrigez-les et recommencez", en: "mend them and try again")))
}
