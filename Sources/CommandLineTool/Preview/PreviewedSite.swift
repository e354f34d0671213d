import Archive
import CourseCatalogue
import Diagnostics
import Export
import Foundation
import Interchange
import Preview
import Releases

/// A site that is previewed: exported to a folder of its own each time, as `parcours export` does, so that what is shown is
/// what would be published. The site and its journal are read alone.
struct PreviewedSite {
    let request: CatalogueRequest
    /// A folder that nothing else uses.
    let scratch: ScratchFolder

    /// What shows that the site has changed.
    var watch: SiteWatch {
        SiteWatch(
            source: request.source,
            others: [request.configurationPath, request.journalPath ?? journalPath].compactMap { $0 })
    }

    /// Exports the site, and gathers what the preview shows of it.
    ///
    /// - Throws: ``FatalDiagnostic`` where the site can't be exported.
    func content(reporting diagnostics: inout DiagnosticCollector) throws -> PreviewContent {
        let journal = scratch.url.path + "/journal.json"
        try? FileManager.default.removeItem(atPath: journal)
        var catalogue = request
        catalogue.givenJournal = try formerJournal()
        // What this run sees is noted beside the export: the journal itself is for exports that are kept.
        catalogue.journalPath = journal
        // An edit concerns few modules: the others are taken from the export that is shown now.
        catalogue.cache = ExportCache(given: scratch.url.path + "/cache")?.open(forExportTo: "")
        let export = ExportRequest(
            catalogue: catalogue, output: scratch.url.path + "/export", formats: try Self.formats(), platform: .moodle,
            schemaFolder: nil, timestamp: .earliest, isStrict: false, revision: nil)
        let made = try ExportPipeline(request: export, log: RunLog.logger(isVerbose: false)).run(
            reporting: &diagnostics)
        return PreviewContent(
            of: made, journal: try Journal(reading: try UserFile.text(at: journal), file: journal), on: request.asOf,
            source: try CatalogueSource(at: request.source).tree, reporting: &diagnostics)
    }

    private static func formats() throws(FatalDiagnostic) -> [RegisteredFormat] {
        try FormatRegistry.formats(named: LearningStandard.allCases.map(\.format) + ["dataset", "rss"])
    }

    /// What earlier exports saw, by the limits of the configuration; what is wrong with that is told by the export.
    private func formerJournal() throws -> Journal {
        var unheard = DiagnosticCollector()
        let file = configurationFile
        let text = (try? file.text()) ?? nil
        let configuration = try? file.read(text, settings: request.settings, reporting: &unheard)
        var journal = JournalFile(given: request.journalPath, configurationFolder: file.folder, output: nil)
        return try journal.read(limits: configuration?.limits ?? InputLimits())
    }

    private var configurationFile: ConfigurationFile {
        let folder = (try? CatalogueSource(at: request.source))?.folder ?? request.source
        return ConfigurationFile(path: request.configurationPath, site: folder)
    }

    private var journalPath: String? { configurationFile.folder.map { $0 + "/" + JournalFile.name } }
}
