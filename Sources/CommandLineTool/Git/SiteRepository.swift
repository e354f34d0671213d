import CourseCatalogue
import Diagnostics
import Foundation
import Interchange

/// The git repository that a site's folder stands in, as far as the site is concerned.
struct SiteRepository {
    /// A commit.
    struct Revision: Hashable {
        /// Its hash.
        var name: String
        /// The day in Paris that it was committed on.
        var day: CalendarDate
    }

    private let git: GitProgram
    /// The site's folder in the repository, with `/` at its end; empty for the repository's own.
    private let prefix: String

    /// Opens the repository of a site.
    ///
    /// - Throws: ``FatalDiagnostic`` where there is none, or where it is a shallow clone: every page of one seems to be
    ///   as old as its first commit.
    init(at site: String) throws(FatalDiagnostic) {
        git = GitProgram(folder: site)
        do {
            prefix = try git.lines("rev-parse", "--show-prefix").first ?? ""
        } catch  where error.diagnostic.id == "git-failed" {
            throw Self.noRepository(site)
        }
        guard try git.lines("rev-parse", "--is-shallow-repository").first != "true" else { throw Self.shallow(site) }
    }

    /// The commits that changed the site, oldest first, each day's last one only; along first parents, since what a
    /// branch held was seen when it was merged.
    ///
    /// - Parameter end: the last day that is looked at.
    func revisions(until end: CalendarDate) throws(FatalDiagnostic) -> [Revision] {
        var revisions: [Revision] = []
        for line in try git.lines(
            "log", "--first-parent", "--reverse", "--format=%H %ct", "HEAD", "--", prefix.isEmpty ? "." : ":/" + prefix)
        {
            guard var revision = Self.revision(line) else { continue }
            // A clock that was wrong doesn't turn the order of commits around.
            if let last = revisions.last { revision.day = max(revision.day, last.day) }
            guard revision.day <= end else { break }
            if revisions.last?.day == revision.day { revisions.removeLast() }
            revisions.append(revision)
        }
        return revisions
    }

    /// The commit that the user calls so: a hash, a branch, a tag, `HEAD~3`.
    func revision(named name: String) throws(FatalDiagnostic) -> Revision {
        let lines: [String]
        do {
            let hash = try git.lines("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}").first
            lines = try git.lines("show", "--no-patch", "--format=%H %ct", hash ?? "")
        } catch  where error.diagnostic.id == "git-failed" {
            throw Self.noRevision(name)
        }
        guard let revision = lines.first.flatMap(Self.revision) else { throw Self.noRevision(name) }
        return revision
    }

    /// Writes the site as a commit has it into a new folder.
    func write(_ revision: Revision, to folder: String) throws(FatalDiagnostic) {
        let tree = try git.output(
            ["ls-tree", "-r", "-z", "--full-tree", revision.name] + (prefix.isEmpty ? [] : ["--", prefix]))
        let files = RevisionFile.files(listed: tree, below: prefix)
        let names = Array(files.map(\.object).joined(separator: "\n").utf8)
        let contents = try git.output(["cat-file", "--batch"], input: names)
        do {
            try RevisionFolder(path: folder).write(files, contents)
        } catch {
            throw Self.notWritten(revision, error)
        }
    }

    /// A line of the log: a hash and the seconds since 1970.
    private static func revision(_ line: String) -> Revision? {
        let parts = line.split(separator: " ")
        guard parts.count == 2, let seconds = Int(parts[1]), let day = EuropeParis.day(atSecondsSince1970: seconds)
        else { return nil }
        return Revision(name: String(parts[0]), day: day)
    }

    private static func noRepository(_ site: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-repository",
                BilingualText(
                    fr: "« \(site) » n’est pas dans un dépôt git qui se lit",
                    en: "“\(site)” is not in a git repository that can be read"),
                help: BilingualText(
                    fr: "donnez le dossier d’un site dont l’historique est là",
                    en: "give the folder of a site whose history is there")))
    }

    private static func shallow(_ site: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "shallow-repository",
                BilingualText(
                    fr:
                        "« \(site) » est un clone superficiel : son historique est coupé, et ses dates seraient fausses",
                    en: "“\(site)” is a shallow clone: its history is cut off, and its dates would be wrong"),
                help: BilingualText(
                    fr: "complétez-le par « git fetch --unshallow » (dans une CI : fetch-depth: 0)",
                    en: "complete it with “git fetch --unshallow” (in CI: fetch-depth: 0)")))
    }

    private static func noRevision(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "no-revision",
                BilingualText(
                    fr: "le dépôt n’a pas de révision « \(name) »", en: "the repository has no revision “\(name)”"),
                help: BilingualText(
                    fr: "donnez un commit, une branche, une étiquette, ou HEAD~3",
                    en: "give a commit, a branch, a tag, or HEAD~3")))
    }

    private static func notWritten(_ revision: Revision, _ error: any Error) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "revision-not-written",
                BilingualText(
                    fr: "la révision \(revision.name) n’a pas pu être posée dans un dossier provisoire : \(error)",
                    en: "revision \(revision.name) could not be put into a folder for a while: \(error)")))
    }
}
