import CourseCatalogue
import Diagnostics
import Foundation
import Releases

/// What exports would have seen of a site, had one been made of each of its revisions on its day.
struct SiteHistory {
    private let request: CatalogueRequest
    private let repository: SiteRepository
    /// The name of the catalogue file, where the source is one.
    private let file: String?
    /// The configuration of revisions that have none of their own; nil where there is none.
    private let configuration: String?
    /// Whether the configuration is the user's choice, for every revision.
    private let isGiven: Bool

    /// Opens the history of the site that a request names.
    ///
    /// - Throws: ``FatalDiagnostic`` where there is no repository, or a shallow one.
    init(of request: CatalogueRequest) throws(FatalDiagnostic) {
        self.request = request
        let folder = try CatalogueSource(at: request.source).folder
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: request.source, isDirectory: &isFolder)
        file = isFolder.boolValue ? nil : URL(filePath: request.source).lastPathComponent
        repository = try SiteRepository(at: folder)
        isGiven = request.configurationPath != nil
        let own = folder + "/" + ConfigurationFile.name
        configuration = request.configurationPath ?? (FileManager.default.fileExists(atPath: own) ? own : nil)
    }

    /// The journal of those exports, until the request's day.
    ///
    /// What is found in a former revision is not told: it can't be mended. One that can't be read is told and left out.
    func journal(reporting diagnostics: inout DiagnosticCollector) throws(FatalDiagnostic) -> Journal {
        var journal = Journal()
        for revision in try repository.revisions(until: request.asOf) {
            do throws(FatalDiagnostic) {
                journal = try self.journal(of: revision, after: journal)
            } catch {
                diagnostics.report(Self.leftOut(revision, error.diagnostic))
            }
        }
        return journal
    }

    /// The commit that the user calls so.
    func revision(named name: String) throws(FatalDiagnostic) -> SiteRepository.Revision {
        try repository.revision(named: name)
    }

    /// The journal after an export of a revision on its day.
    ///
    /// - Parameter day: the day that it is recorded for; the revision's own where nil.
    func journal(
        of revision: SiteRepository.Revision, after former: Journal, recordedOn day: CalendarDate? = nil
    ) throws(FatalDiagnostic) -> Journal {
        do {
            let scratch = try ScratchFolder()
            try repository.write(revision, to: scratch.url.path)
            var request = request
            request.source = [scratch.url.path, file].compactMap { $0 }.joined(separator: "/")
            request.asOf = revision.day
            request.givenJournal = former
            request.asksHistory = false
            let own = FileManager.default.fileExists(atPath: scratch.url.path + "/" + ConfigurationFile.name)
            request.configurationPath = own && !isGiven ? nil : configuration
            var unheard = DiagnosticCollector()
            return try CataloguePipeline(request: request).run(reporting: &unheard) { read, found in
                read.recorded(on: day ?? revision.day, revision: revision.name, isWhole: !found.hasErrors)
            }
        } catch let fatal as FatalDiagnostic {
            throw fatal
        } catch {
            throw Self.unusable(error)
        }
    }

    private static func unusable(_ error: any Error) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "revision-not-read",
                BilingualText(
                    fr: "un dossier provisoire ne peut pas servir : \(error)",
                    en: "a folder for a while can't be used: \(error)")))
    }

    private static func leftOut(_ revision: SiteRepository.Revision, _ reason: Diagnostic) -> Diagnostic {
        let name = revision.name.prefix(12)
        return Diagnostic(
            .warning, "revision-left-out",
            BilingualText(
                fr: "la révision \(name) du \(revision.day) ne se lit pas : \(reason.message.french)",
                en: "revision \(name) of \(revision.day) can’t be read: \(reason.message.english)"),
            help: BilingualText(
                fr: "ce qui a changé ce jour-là sera daté de la révision suivante",
                en: "what changed on that day is dated by the next revision"))
    }
}
