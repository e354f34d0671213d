import Diagnostics
import Export
import Interchange
import Logging
import Releases

/// One export from the source to the disk: read the catalogue, write, check, put in place.
struct ExportPipeline {
    let request: ExportRequest
    /// Where the steps of the run are told.
    let log: Logger

    /// Runs the export.
    ///
    /// - Returns: what was made.
    /// - Throws: ``FatalDiagnostic`` where it could not run, ``RefusedByFaults`` where it may not end with faults.
    func run(reporting diagnostics: inout DiagnosticCollector) throws -> ExportSummary {
        try CataloguePipeline(request: request.catalogue)
            .run(writingTo: request.output, reporting: &diagnostics) { read, found in
                try export(read, reporting: &found)
            }
    }

    private func export(_ read: ReadCatalogue, reporting found: inout DiagnosticCollector) throws -> ExportSummary {
        log.info(
            "read",
            metadata: ["courses": "\(read.catalogue.courses.count)", "modules": "\(read.catalogue.modules.count)"])
        var configuration = read.configuration
        try request.schemaFolder?.apply(to: &configuration, formats: request.formats)
        configuration.dataset.day = request.catalogue.asOf
        let after = read.journal.recording(read.catalogue, on: request.catalogue.asOf)
        let export = try StagedExport(to: request.output, from: read.tree, timestamp: request.timestamp)
        let formats = request.formats.filter { $0.isNamed || $0.isSetUp(configuration) }
        for format in request.formats where !formats.contains(where: { $0.format == format.format }) {
            found.report(format.notSetUp)
        }
        for format in formats {
            log.info("writing", metadata: ["format": "\(format.format.name)"])
            try export.write(format.artifacts(read.catalogue, configuration, &found), reporting: &found)
            if format.format.family == .packages {
                let note = ImportNote(platform: request.platform, format: format.format)
                try export.write([note.artifact], reporting: &found)
            }
        }
        if let path = read.journalFile.pathInOutput {
            try export.write([Artifact(path: path, content: .bytes(after.serialised()))], reporting: &found)
        }
        log.info("checking what was written")
        try export.check(reporting: &found)
        if request.isStrict, found.hasErrors { throw RefusedByFaults() }
        let files = try export.commit(reporting: &found)
        log.info("in place", metadata: ["files": "\(files.count)"])
        try read.journalFile.write(after, replacing: read.journal)
        return ExportSummary(catalogue: read.catalogue, formats: formats, files: files, output: request.output)
    }
}
