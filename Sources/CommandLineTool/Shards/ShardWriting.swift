import CourseCatalogue
import Diagnostics
import Export
import Foundation
import Interchange
import Releases

/// Ends a part of an export: checks it, adds what merging needs to know, puts it in place. The journal stays as it is.
struct ShardWriting {
    let request: ExportRequest
    let part: ShardPart
    let read: ReadCatalogue
    let seen: FingerprintRecord
    /// The journal with what the whole export sees.
    let journal: Journal
    /// Who is told how far it has come.
    let progress: RunProgress

    /// - Returns: what the part holds of the export.
    /// - Throws: ``FatalDiagnostic`` where it could not be put in place, ``RefusedByFaults`` where it may not have faults.
    func finish(
        _ export: StagedExport, _ formats: [RegisteredFormat], _ catalogue: Catalogue,
        reporting found: inout DiagnosticCollector
    ) throws -> [WrittenFile] {
        try progress.beginUnlessEnded(.checking, expecting: export.files.count)
        try export.check(reporting: &found)
        if request.isStrict, found.hasErrors { throw RefusedByFaults() }
        try read.tree.refuseChanges()
        let made = export.files
        if part.isFirst {
            let content = Artifact.Content.streamed { [journal] piece, _ in try journal.serialise(to: piece) }
            try export.write([Artifact(path: ShardPart.journalName, content: content)], reporting: &found)
        }
        let record = try record(of: export.report, formats, catalogue)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let bytes = [UInt8](try encoder.encode(record)) + [UInt8(ascii: "\n")]
        try export.write([Artifact(path: ShardPart.recordName, content: .bytes(bytes))], reporting: &found)
        try progress.beginUnlessEnded(.puttingInPlace)
        _ = try export.commit(reporting: &found)
        return made
    }

    private func record(
        of report: ExportReport, _ formats: [RegisteredFormat], _ catalogue: Catalogue
    ) throws(FatalDiagnostic) -> ShardRecord {
        ShardRecord(
            part: part, program: ParcoursCommand.configuration.version, day: request.catalogue.asOf.description,
            formats: formats.map(\.format.name), platform: request.platform.rawValue,
            configuration: try RunDigest.configuration(of: request, text: read.configurationText),
            catalogue: RunDigest.catalogue(read.catalogue), formerJournal: RunDigest.journal(read.formerJournal),
            fingerprints: seen.texts, told: told(report),
            outline: part.isFirst ? CatalogueOutline(of: catalogue) : nil)
    }

    private func told(_ report: ExportReport) -> [ShardRecord.Told] {
        var excerpts = read.excerpts
        return report.entries.filter { $0.isOfArtifact || part.isFirst }.map { entry in
            var one = DiagnosticCollector()
            one.report(entry.diagnostic)
            let completed = excerpts.completing(one).diagnostics.first ?? entry.diagnostic
            return ShardRecord.Told(place: entry.place, problem: StoredDiagnostic(completed))
        }
    }
}

extension ExportRequest {
    /// Makes sure that every part finds the same journal: one in the export's folder would be in none of theirs.
    func refuseShardWithoutJournal() throws(FatalDiagnostic) {
        guard part != nil, catalogue.journalPath == nil else { return }
        throw FatalDiagnostic(
            Diagnostic(
                .error, "shard-without-journal",
                BilingualText(
                    fr: "une part d’export doit savoir où est le journal, que toutes lisent",
                    en: "a shard has to know where the journal is, which all of them read"),
                help: BilingualText(
                    fr: "donnez --journal FICHIER, le même à chaque part puis à parcours merge",
                    en: "give --journal FILE, the same to each shard and then to parcours merge")))
    }
}
