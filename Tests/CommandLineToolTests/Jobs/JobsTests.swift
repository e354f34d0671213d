import Foundation
import TestSupport
import Testing

/// The jobs of `docs/jobs`, by their own commands: in a clone of a repository, with a portal on this machine.
@Suite("Jobs", .enabled(if: Judge.hasPython, "run `make judges` first"))
struct JobsTests {
    /// What runs the export each night.
    enum Job: String, CaseIterable {
        case gitHub = "github-actions.yml"
        case gitLab = "gitlab-ci.yml"
        case systemd = "parcours.service"
        case cron = "parcours.cron"
    }

    private let folder: TemporaryFolder
    private let portal: LocalPortal
    private let jobs = Project.root.path + "/docs/jobs"
    private static let address = "https://parcours:token@gitlab.example.org/web/site.git"

    /// A repository with the samples, and a clone of it.
    init() throws {
        folder = try TemporaryFolder()
        portal = try LocalPortal()
        try folder.write(
            "[user]\n\tname = A\n\temail = a@example.org\n[init]\n\tdefaultBranch = main\n[url \"\(folder.path)/origin\"]\n"
                + "\tinsteadOf = \(Self.address)\n", to: "home/.gitconfig")
        try FileManager.default.copyItem(atPath: Project.root.path + "/samples", toPath: folder.path + "/site")
        try FileManager.default.removeItem(atPath: folder.path + "/site/parcours.journal.json")
        try folder.write("/export/\n", to: "site/.gitignore")
        for command in [
            "init --quiet --bare origin", "-C site init --quiet", "-C site add .", "-C site commit --quiet -m Site",
            "-C site remote add origin ../origin", "-C site push --quiet --set-upstream origin main",
        ] { try git(command) }
    }

    @discardableResult
    private func git(_ command: String) throws -> String {
        let result = try TestSupport.run(
            "git", command.split(separator: " ").map(String.init), in: folder.url, environment: environment())
        #expect(result.status == 0, "\(command): \(result.errors)")
        return result.output
    }

    private func environment(key: String = LocalPortal.key) -> [String: String] {
        let programs = [URL(filePath: Program.path).deletingLastPathComponent().path, jobs]
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return [
            "HOME": folder.path + "/home", "PATH": (programs + [path]).joined(separator: ":"), "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1", "PARCOURS_PORTAL": portal.address, "PARCOURS_PORTAL_KEY": key,
            // What GitHub and GitLab say of the run.
            "GITHUB_SHA": "0123abc", "CI_COMMIT_SHA": "0123abc", "CI_SERVER_HOST": "gitlab.example.org",
            "CI_PROJECT_PATH": "web/site", "CI_DEFAULT_BRANCH": "main", "PARCOURS_PUSH_TOKEN": "token",
        ]
    }

    private func text(of job: Job) throws -> String {
        try String(contentsOfFile: jobs + "/" + job.rawValue, encoding: .utf8)
    }

    /// Runs a job as it stands in its file, but for the places of the clone and of the key.
    private func run(_ job: Job, key: String = LocalPortal.key) throws -> CommandResult {
        let site = URL(filePath: folder.path + "/site")
        let judge = Project.root.path + "/Tests/CommandLineToolTests/Judges/run_job.py"
        switch job {
        case .gitHub, .gitLab:
            let kind = job == .gitHub ? "github" : "gitlab"
            return try TestSupport.run(
                Judge.python, ["-B", judge, kind, jobs + "/" + job.rawValue], in: site,
                environment: environment(key: key))
        case .systemd:
            let command = try #require(try text(of: job).firstMatch(of: /\nExecStart=\/usr\/bin\/(.+)\n/)?.output.1)
            return try shell(String(command), key: key)
        case .cron:
            let line = try #require(try text(of: job).firstMatch(of: /\n30 2 \* \* \* parcours (.+)\n/)?.output.1)
            return try shell(String(line), key: key)
        }
    }

    private func shell(_ command: String, key: String) throws -> CommandResult {
        try folder.write("PARCOURS_PORTAL_KEY=\(key)\n", to: "environment")
        let here = command.replacing("/srv/parcours/site", with: folder.path + "/site")
            .replacing("/etc/parcours/environment", with: folder.path + "/environment")
        return try TestSupport.run("sh", ["-c", here], in: folder.url, environment: environment(key: key))
    }

    /// The commits of the repository that all clone, the last first.
    private func commits() throws -> [String] {
        try git("-C origin log --format=%s main").split(separator: "\n").map(String.init)
    }

    private func kept() throws -> Set<String> {
        let names = try git("-C origin ls-tree --name-only main").split(separator: "\n").map(String.init)
        return Set(names).intersection(["parcours.journal.json", "parcours.portals.json"])
    }

    @Test(
        "exports, checks, publishes and keeps what was seen; with nothing new, it changes nothing",
        arguments: Job.allCases)
    func twice(job: Job) throws {
        let first = try run(job)
        #expect(first.status == 0, "\(first.output + first.errors)")
        #expect(try commits() == ["Keep what the export saw", "Site"])
        #expect(try kept() == ["parcours.journal.json", "parcours.portals.json"])
        let published = try portal.content()
        #expect(published.datasets.values.map(\.title) == ["Compétences numériques"])
        #expect(FileManager.default.fileExists(atPath: folder.path + "/site/export/index.html"))
        if job == .cron { #expect(first.output + first.errors == "") }
        // The next run has a fresh clone, or its own.
        let second = try run(job)
        #expect(second.status == 0, "\(second.output + second.errors)")
        #expect(try commits() == ["Keep what the export saw", "Site"])
        #expect(try portal.content().datasets == published.datasets)
    }

    @Test("a fault in the site ends it, heard of, with nothing published or kept", arguments: Job.allCases)
    func fault(job: Job) throws {
        try folder.write("licens: etalab-2.0\n", to: "site/parcours.yml")
        try git("-C site commit --quiet --all -m Fault")
        try git("-C site push --quiet")
        let result = try run(job)
        #expect((result.output + result.errors).contains("error: unknown key: “licens” [unknown-key]"))
        #expect((result.status != 0) == (job != .cron))
        #expect(try commits() == ["Fault", "Site"])
        #expect(try portal.content().datasets.isEmpty)
    }

    @Test("a portal that refuses ends it, heard of, with what was seen kept", arguments: Job.allCases)
    func refusal(job: Job) throws {
        let result = try run(job, key: "another-key")
        #expect((result.output + result.errors).contains("error: "))
        #expect((result.status != 0) == (job != .cron))
        #expect(try commits() == ["Keep what the export saw", "Site"])
        #expect(try kept().contains("parcours.journal.json"))
        #expect(try portal.content().datasets.isEmpty)
        // Once it is mended, the next run publishes.
        #expect(try run(job).status == 0)
        #expect(try portal.content().datasets.count == 1)
    }

    @Test(
        "systemd takes the service and the timer", .enabled(if: Judge.has("systemd-analyze"), "needs systemd-analyze"))
    func units() throws {
        let timer = try String(contentsOfFile: jobs + "/parcours.timer", encoding: .utf8)
        let calendar = try #require(timer.firstMatch(of: /\nOnCalendar=(.+)\n/)?.output.1)
        #expect(try TestSupport.run("systemd-analyze", ["calendar", String(calendar)]).status == 0)
        let service = try text(of: .systemd).replacing("/usr/bin/parcours-nightly", with: jobs + "/parcours-nightly")
        try folder.write(service, to: "units/parcours.service")
        try folder.write(timer, to: "units/parcours.timer")
        let verdict = try TestSupport.run(
            "systemd-analyze", ["verify", "--man=no", "units/parcours.service", "units/parcours.timer"], in: folder.url)
        #expect(verdict.status == 0)
        #expect(!(verdict.output + verdict.errors).contains("parcours.service:"), "\(verdict.errors)")
        #expect(!(verdict.output + verdict.errors).contains("parcours.timer:"), "\(verdict.errors)")
    }
}
