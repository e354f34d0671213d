import Foundation
import TestSupport
import Testing

@Suite("Exports in parts, merged")
struct MergeTests {
    /// Expects that parts made and merged in a random order give what one run gives, for each number of parts.
    private func expectSame(_ fixture: ShardFixture) throws {
        try startJournal("one.json", of: fixture)
        let one = try fixture.export(to: "one", journal: "one.json")
        let whole = try tree(fixture.path("one"))
        for count in 1...7 {
            let (journal, numbers) = ("journal-\(count).json", (1...count).shuffled())
            try startJournal(journal, of: fixture)
            for number in numbers {
                let shard = try fixture.shard(number, of: count, journal: journal, to: "\(count)/\(number)")
                #expect(shard.status <= one.status, "\(shard.errors)")
            }
            let merged = try fixture.merge(numbers.shuffled().map { "\(count)/\($0)" }, journal: journal)
            let context = "\(count) shards, made in the order \(numbers)"
            #expect(merged.status == one.status, "\(context): \(merged.errors)")
            #expect(merged.errors == one.errors, "\(context)")
            #expect(merged.output.replacing("/merged", with: "/one") == one.output, "\(context)")
            let joined = try tree(fixture.path("merged"))
            #expect(Set(whole.keys) == Set(joined.keys), "\(context)")
            for (path, bytes) in whole where joined[path] != bytes { Issue.record("\(path) differs: \(context)") }
            #expect(try fixture.folder.text(journal) == fixture.folder.text("one.json"), "\(context)")
        }
    }

    /// Gives a journal what earlier exports saw, if there were any.
    private func startJournal(_ name: String, of fixture: ShardFixture) throws {
        guard FileManager.default.fileExists(atPath: fixture.path("former.json")) else { return }
        try FileManager.default.copyItem(atPath: fixture.path("former.json"), toPath: fixture.path(name))
    }

    @Test("are the export of the samples byte for byte, in every format")
    func samples() throws {
        var fixture = ShardFixture(folder: try TemporaryFolder(), site: ShardFixture.samples)
        fixture.formats = ["--format", "all"]
        try expectSame(fixture)
    }

    @Test("are one run's export of any catalogue, its faults included, after exports before", arguments: [1, 2, 3])
    func generated(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var fixture = ShardFixture(folder: folder, site: folder.path + "/catalogue.yml")
        fixture.formats = ["--format", "scorm-1.2", "--format", "thin-common-cartridge", "--format", "dataset"]
        fixture.formats += ["--format", "atom", "--format", "icalendar"]
        for (edition, day) in ["2026-10-01", "2026-11-03"].enumerated() {
            try folder.write(RandomCatalogue.text(seed: seed, edition: edition), to: "catalogue.yml")
            fixture.day = day
            #expect(try fixture.export(to: "former", journal: "former.json").status < 2)
        }
        try folder.write(RandomCatalogue.text(seed: seed, edition: 2), to: "catalogue.yml")
        fixture.day = "2026-11-16"
        try expectSame(fixture)
    }

    @Test("a shard that is made again, or was killed, changes nothing; the journal is the merge's to write")
    func again() throws {
        let fixture = ShardFixture(folder: try TemporaryFolder(), site: ShardFixture.samples)
        for number in 1...2 { try fixture.shard(number, of: 2) }
        let before = try tree(fixture.path("shards"))
        try fixture.folder.write("half", to: "shards/.1.parcours-staging/scorm-1.2/formation-618.zip")
        for number in 1...2 { try fixture.shard(number, of: 2) }
        #expect(try tree(fixture.path("shards")) == before)
        #expect(!FileManager.default.fileExists(atPath: fixture.path("journal.json")))
        try FileManager.default.copyItem(atPath: fixture.path("shards/1"), toPath: fixture.path("shards/copy"))
        let merged = try fixture.merge(["shards/1", "shards/2", "shards/copy"])
        #expect(merged.status == 0, "\(merged.errors)")
        let (export, journal) = (try tree(fixture.path("merged")), try fixture.folder.text("journal.json"))
        #expect(try fixture.merge(["shards/2", "shards/1"]).status == 0)
        #expect(try tree(fixture.path("merged")) == export)
        #expect(try fixture.folder.text("journal.json") == journal)
    }

    @Test("two attempts at one shard at the same time leave one whole shard")
    func together() throws {
        let fixture = ShardFixture(folder: try TemporaryFolder(), site: ShardFixture.samples)
        let attempts = (0..<4).map { _ in
            let process = Process()
            process.executableURL = URL(filePath: Program.path)
            process.arguments = [
                "export", fixture.site, "--output", fixture.path("shards/1"), "--journal", fixture.path("journal.json"),
                "--as-of", fixture.day, "--shard", "1/1",
            ]
            (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
            return process
        }
        for attempt in attempts { try attempt.run() }
        for attempt in attempts { attempt.waitUntilExit() }
        #expect(attempts.contains { $0.terminationStatus == 0 })
        #expect(attempts.allSatisfy { [0, 2].contains($0.terminationStatus) })
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.path("shards")) == ["1"])
        #expect(try fixture.merge(["shards/1"]).status == 0)
    }

    @Test("a strict merge of shards with faults writes nothing; a strict shard with faults is none")
    func strict() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "title: T\ncourses:\n  - title: C\n    modules:\n      - title: M\n        picture: {file: no.png}\n",
            to: "catalogue.yml")
        let fixture = ShardFixture(folder: folder, site: folder.path + "/catalogue.yml")
        #expect(try fixture.shard(1, of: 1).status == 1)
        let strict = try fixture.merge(["shards/1"], "--strict")
        #expect(strict.status == 1)
        #expect(
            strict.errors.hasSuffix(
                "error: the export is strict and found errors: nothing was written [strict-export]\n  help: mend them, or leave --strict out\n"
            ))
        #expect(!FileManager.default.fileExists(atPath: fixture.path("merged")))
        #expect(try fixture.merge(["shards/1"]).status == 1)
        #expect(try fixture.shard(1, of: 1, to: "strict", "--strict").status == 1)
        #expect(!FileManager.default.fileExists(atPath: fixture.path("strict")))
    }

    @Test(
        "numbers of shards that are none are refused",
        arguments: ["0/3", "4/3", "1/0", "1/10001", "-1/3", "1", "1/2/3", "a/b", "+1/2", "1/99999999999999999999"])
    func numbers(shard: String) throws {
        let result = try Program.run("export", ShardFixture.samples, "--shard", shard)
        #expect(result.status == 2)
        #expect(
            result.errors.contains("'\(shard)' is invalid for '--shard <k/n>'") || shard == "-1/3", "\(result.errors)")
    }

    @Test("a shard without a journal that all find is refused")
    func noJournal() throws {
        let folder = try TemporaryFolder()
        let result = try Program.run(
            "export", ShardFixture.samples, "--output", folder.path + "/s", "--shard", "1/2", "--language", "fr")
        #expect(result.status == 2)
        #expect(
            result.errors == """
                erreur: une part d’export doit savoir où est le journal, que toutes lisent [shard-without-journal]
                  aide: donnez --journal FICHIER, le même à chaque part puis à parcours merge

                """)
    }
}
