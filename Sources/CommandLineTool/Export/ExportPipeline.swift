import CourseCatalogue
import Diagnostics
import Export
import FeedWriter
import Interchange
import Logging
import Releases

/// One export from the source to the disk: read the catalogue, write, check, put in place.
struct ExportPipeline {
    let request: ExportRequest
    /// Where the steps of the run are told.
    let log: Logger
    /// Who is told how far it has come, and may end it before it puts anything in place.
    var progress = RunProgress(.none)

    /// Runs the export.
    ///
    /// - Returns: what was made.
    /// - Throws: ``FatalDiagnostic`` where it could not run, ``RefusedByFaults`` where it may not end with faults.
    func run(reporting diagnostics: inout DiagnosticCollector) throws -> ExportSummary {
        try request.refuseShardWithoutJournal()
        progress.expect(steps: request.formats.count + 4)
        try progress.beginUnlessEnded(.reading)
        return try CataloguePipeline(request: request.catalogue)
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
        configuration.feedForms = request.formats.compactMap { FeedForm(rawValue: $0.format.name) }
        configuration.feedContents = FeedContents()
        configuration.dataset.day = request.catalogue.asOf
        try progress.beginUnlessEnded(.comparing)
        var seen = FingerprintRecord(of: read, for: request.part)
        let after = recording(read, seen, reporting: &found)
        // Those who compare parts ask for them again.
        if request.part == nil { seen = FingerprintRecord() }
        let catalogue = after.completing(read.catalogue)
        returnFreeMemory()
        let export = try StagedExport(
            to: request.output, from: read.tree, timestamp: request.timestamp, cache: request.catalogue.cache,
            isWritten: { [part = request.part] in part?.owns($0.path) ?? true })
        // From here on no other export replaces the destination, and with it the journal that it may hold.
        if read.journalFile.pathInOutput != nil { try read.journalFile.refuseOthers() }
        let formats = request.formats.filter { $0.isNamed || $0.isSetUp(configuration) }
        progress.expect(steps: formats.count + 4)
        for format in request.formats where !formats.contains(where: { $0.format == format.format }) {
            found.report(format.notSetUp)
        }
        try write(formats, of: catalogue, configuration, to: export, reporting: &found)
        if let part = request.part {
            let shard = ShardWriting(
                request: request, part: part, read: read, seen: seen, journal: after, progress: progress)
            let files = try shard.finish(export, formats, catalogue, reporting: &found)
            request.catalogue.cache?.save()
            return ExportSummary(
                catalogue: catalogue, formats: formats, files: files, output: request.output, part: part)
        }
        if let path = read.journalFile.pathInOutput {
            let content = Artifact.Content.streamed { piece, _ in try after.serialise(to: piece) }
            try export.write([Artifact(path: path, content: content)], reporting: &found)
        }
        log.info("writing the overview")
        let overview = ExportOverview(
            catalogue: catalogue, formats: formats.map(\.format), platform: request.platform, files: export.files,
            journal: after, day: after.lastDay ?? request.catalogue.asOf)
        try export.write([overview.artifact], reporting: &found)
        returnFreeMemory()
        log.info("checking what was written")
        try progress.beginUnlessEnded(.checking, expecting: export.files.count)
        try export.check(reporting: &found)
        if request.isStrict, found.hasErrors { throw RefusedByFaults() }
        try read.tree.refuseChanges()
        let change = read.journalFile.change(to: after, from: read.formerJournal)
        try progress.beginUnlessEnded(.puttingInPlace)
        let files = try export.commit(with: change, reporting: &found)
        log.info("in place", metadata: ["files": "\(files.count)"])
        try change?.write()
        request.catalogue.cache?.save()
        return ExportSummary(catalogue: catalogue, formats: formats, files: files, output: request.output)
    }

    /// Writes what each format makes, with a note on how its packages are imported.
    private func write(
        _ formats: [RegisteredFormat], of catalogue: Catalogue, _ configuration: Configuration,
        to export: StagedExport, reporting found: inout DiagnosticCollector
    ) throws {
        for format in formats {
            log.info("writing", metadata: ["format": "\(format.format.name)"])
            let count = expectedPackages(of: format.format, catalogue)
            try progress.beginUnlessEnded(.writing(format.format), expecting: count)
            try export.write(format.artifacts(catalogue, configuration, &found), reporting: &found)
            returnFreeMemory()
            guard format.format.family == .packages else { continue }
            let note = ImportNote(platform: request.platform, format: format.format)
            try export.write([note.artifact], reporting: &found)
        }
    }

    /// How many packages of a format are made, or about as many; nil where they aren't packages.
    private func expectedPackages(of format: FormatDescriptor, _ catalogue: Catalogue) -> Int? {
        guard format.family == .packages else { return nil }
        let count = catalogue.modules.count(.released) + catalogue.courses.count
        return count / (request.part?.count ?? 1)
    }

    /// The journal with what this export sees.
    private func recording(
        _ read: ReadCatalogue, _ seen: FingerprintRecord, reporting found: inout DiagnosticCollector
    ) -> Journal {
        let day = request.catalogue.asOf
        if let last = read.journal.lastDay, last > day { found.report(Self.journalAhead(last, day)) }
        if read.formerJournal.isEmpty, request.formats.contains(where: { $0.format.family == .feeds }) {
            DateCertainty.report(read.catalogue, to: &found)
        }
        return read.recorded(
            on: day, revision: request.revision, isWhole: !found.hasErrors, fingerprints: seen.fingerprints)
    }

    private static func journalAhead(_ last: CalendarDate, _ day: CalendarDate) -> Diagnostic {
        Diagnostic(
            .warning, "journal-ahead",
            BilingualText(
                fr: "le journal connaît déjà le \(last) : ce qui se voit le \(day) n’y est pas noté",
                en: "the journal knows of \(last) already: what is seen on \(day) is not noted in it"),
            help: BilingualText(
                fr: "pour un essai, donnez un autre journal avec --journal",
                en: "for a trial, give another journal with --journal"))
    }
}
