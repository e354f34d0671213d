import CourseCatalogue
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

@Suite("Exports of catalogues whose modules are kept as records")
struct RecordedModulesTests {
    /// Every file of an export of the samples, and its journal, as a list that keeps so many modules whole gives them.
    private func export(keepingWhole count: Int) throws -> (files: [String: Data], told: [Diagnostic]) {
        let folder = try TemporaryFolder()
        let site = Project.root.appending(path: "samples").path
        let request = CatalogueRequest(
            source: site, asOf: try #require(CalendarDate(iso8601: "2026-11-16")),
            configurationPath: site + "/parcours.yml", journalPath: folder.path + "/journal.json", settings: [])
        let export = ExportRequest(
            catalogue: request, output: folder.path + "/out", formats: FormatRegistry.all, platform: .moodle,
            timestamp: .earliest, isStrict: false)
        var told = DiagnosticCollector()
        try ModuleList.$usualWholeCount.withValue(count) {
            _ = try ExportPipeline(request: export, log: RunLog.logger(isVerbose: false)).run(reporting: &told)
        }
        return (try tree(folder.path), told.diagnostics)
    }

    @Test("the files and what is told are those of whole modules")
    func sameBytes() throws {
        let whole = try export(keepingWhole: .max), recorded = try export(keepingWhole: 0)
        #expect(whole.files == recorded.files && whole.told == recorded.told)
        #expect(whole.files.count > 30)
    }
}
