import Foundation
import TestSupport
import Testing

/// A repository whose configuration names programs that git would run: nothing of a site is run.
@Suite("A hostile repository, and a hostile journal", .enabled(if: Judge.has("git"), "needs git"))
struct HostileRepositoryTests {
    private let folder: TemporaryFolder
    private let site: TimelineSite

    /// A site whose last commit bears a signature.
    init() throws {
        folder = try TemporaryFolder()
        site = try TimelineSite(in: folder.url.appending(path: "site"))
        for revision in TimelineSite.revisions.prefix(2) { _ = try site.publish(revision) }
        let commit = try run("git", ["-C", site.folder.path, "cat-file", "commit", "HEAD"]).output
        let head = try #require(commit.range(of: "\n\n"))
        let signature = "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----"
        try folder.write(commit.replacingCharacters(in: head, with: signature + "\n\n"), to: "commit")
        let hash = try run(
            "git", ["-C", site.folder.path, "hash-object", "-t", "commit", "-w", folder.path + "/commit"])
        try site.git("update-ref", "HEAD", hash.output.trimmingCharacters(in: .whitespacesAndNewlines))
        try folder.write("#!/bin/sh\ntouch \(folder.path)/run\n", to: "program")
        _ = try run("chmod", ["+x", folder.path + "/program"])
    }

    private func build() throws -> CommandResult {
        try Program.run("journal", "build", "site", "--journal", "j.json", "--as-of", "2026-11-16", in: folder.url)
    }

    private var hasRun: Bool { FileManager.default.fileExists(atPath: folder.path + "/run") }

    @Test(
        "programs that its configuration names are not run",
        arguments: [
            ["log.showSignature", "gpg.program"], ["log.showSignature", "gpg.openpgp.program"],
            ["core.fsmonitor"], ["core.pager"], ["core.sshCommand"], ["diff.external"], ["core.editor"],
        ])
    func programs(settings: [String]) throws {
        for name in settings {
            try site.git("config", name, name == "log.showSignature" ? "true" : folder.path + "/program")
        }
        #expect(try build().status == 0)
        #expect(!hasRun)
        // It would be by git as it is.
        if settings.contains("gpg.program") {
            _ = try? site.git("log")
            #expect(hasRun)
        }
    }

    @Test("what is missing of a partial clone is told, not fetched by a program that the repository names")
    func promisor() throws {
        let hash = try run("git", ["-C", site.folder.path, "rev-parse", "HEAD^{tree}"]).output.prefix(40)
        try FileManager.default.removeItem(
            atPath: site.folder.path + "/.git/objects/\(hash.prefix(2))/\(hash.dropFirst(2))")
        for (name, value) in [
            ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
            ("remote.origin.promisor", "true"), ("remote.origin.url", folder.path + "/site"),
            ("remote.origin.uploadpack", folder.path + "/program"), ("protocol.file.allow", "always"),
        ] { try site.git("config", name, value) }
        #expect(try build().status != 0)
        #expect(!hasRun)
    }

    @Test("a pipe in a journal’s place is not waited for where the journal is to be written")
    func pipe() throws {
        #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
        let result = try Program.run("journal", "mend", "pipe.json", in: folder.url)
        #expect(result.status == 2)
        #expect(
            result.errors == """
                pipe.json: error: “pipe.json” can't be read [unreadable-file]
                  help: give a file that you can read, or correct its name

                """)
    }
}
