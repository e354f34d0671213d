import Foundation
import TestSupport
import Testing

@Suite("Pings to a hub", .enabled(if: Judge.hasPython, "needs make judges"))
struct PingTests {
    private let folder: TemporaryFolder
    private let hub: LocalServer
    private static let feeds = ["open-data", "parcours-accessibilite", "parcours"].flatMap { name in
        ["atom.xml", "feed.json", "rss.xml"].map { "/feeds/\(name).\($0)" }
    }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
        hub = try LocalServer("hub.py", folder.path + "/out")
        try export()
    }

    /// Exports the samples to where the hub's site serves them from.
    private func export(_ further: String...) throws {
        let result = try TestSupport.run(
            Program.path,
            [
                "export", Project.root.path + "/samples", "--output", folder.path + "/out", "--as-of", "2026-11-16",
                "--journal", folder.path + "/journal.json", "--format", "rss", "--format", "atom", "--format",
                "json-feed", "--format", "icalendar", "--format", "feed-page", "--set", "feeds.hub=\(hub.address)/hub",
                "--set", "feeds.base-address=\(hub.address)/feeds",
            ] + further, environment: ["LC_ALL": "C"])
        #expect(result.status == 0, "\(result.errors)")
    }

    private func ping(_ further: String..., language: String = "en") throws -> CommandResult {
        var result = try run(
            Program.path,
            ["ping", folder.path + "/out", "--state", folder.path + "/pings.json", "--language", language] + further)
        result.output.replace(hub.address, with: "HUB")
        result.errors.replace(hub.address, with: "HUB")
        return result
    }

    private struct Found: Decodable {
        struct Feed: Decodable {
            var topic: String
            var sha256: String
        }
        var told: [Feed]
    }

    /// What the hub was told of, and found there.
    private func told() throws -> [Found.Feed] {
        try JSONDecoder().decode(Found.self, from: hub.get("/told")).told
    }

    @Test("the hub is told of each feed, and finds it where it is told; then of what has changed alone")
    func changes() throws {
        let first = try ping()
        #expect(first.output == Self.feeds.map { "tell HUB/hub of HUB\($0)\n" }.joined())
        #expect(first.errors == "")
        #expect(first.status == 0)
        let found = try told()
        #expect(found.map(\.topic) == Self.feeds)
        for feed in found {
            let digest = try run("sha256sum", [folder.path + "/out" + feed.topic]).output.prefix(64)
            #expect(feed.sha256 == digest)
        }
        let state = try folder.text("pings.json")
        let second = try ping()
        #expect(second.output == "nothing new to tell\n")
        #expect(try told().count == Self.feeds.count)
        #expect(try folder.text("pings.json") == state)
        try export("--set", "rss.items=1")
        let third = try ping(language: "fr")
        let changed = Self.feeds.filter { $0.hasSuffix(".rss.xml") }
        #expect(third.output == changed.map { "signaler HUB\($0) à HUB/hub\n" }.joined())
        #expect(try told().dropFirst(Self.feeds.count).map(\.topic) == changed)
        #expect(try ping("--all", "--dry-run").output == first.output)
        #expect(try told().count == Self.feeds.count + changed.count)
    }

    @Test("a dry run tells the hub nothing, and keeps nothing")
    func dryRun() throws {
        #expect(try ping("--dry-run").output == Self.feeds.map { "tell HUB/hub of HUB\($0)\n" }.joined())
        #expect(try told().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/pings.json"))
    }

    @Test("what fails for a while is tried again; what is refused is told, and tried at the next ping")
    func faults() throws {
        try hub.post("/fault", "429 503 cut flood")
        #expect(try ping().status == 0)
        #expect(try told().map(\.topic) == Self.feeds)
        try FileManager.default.removeItem(atPath: folder.path + "/pings.json")
        try hub.post("/fault", "403")
        let refused = try ping()
        #expect(
            refused.errors == """
                error: HUB/hub refuses HUB\(Self.feeds[0]) (403): not now [hub-refuses]
                  help: check that the feed is online at this address, and that the hub serves this site

                """)
        #expect(refused.status == 2)
        #expect(try told().map(\.topic) == Array(Self.feeds.dropFirst()))
        let again = try ping()
        #expect(again.output == "tell HUB/hub of HUB\(Self.feeds[0])\n")
        #expect(again.status == 0)
    }

    @Test("a redirection isn't followed, and the hub isn't asked for the other feeds")
    func redirected() throws {
        try hub.post("/fault", "redirect")
        let result = try ping()
        #expect(
            result.errors == """
                error: HUB/hub redirects to “HUB/elsewhere” [hub-redirects]
                  help: give “feeds.hub” the final address in parcours.yml, and export again

                """)
        #expect(result.status == 2)
        #expect(try told().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/pings.json"))
    }

    @Test("a hub that isn't https, feeds without a hub, and a state that is none are told before anything is asked")
    func unusable() throws {
        try folder.write("{}", to: "pings.json")
        #expect(try ping().errors.contains("/pings.json:1:1: error: this file doesn’t say what was told"))
        try FileManager.default.removeItem(atPath: folder.path + "/pings.json")
        try export("--set", "feeds.hub=http://hub.example.org/")
        #expect(
            try ping().errors == """
                error: “http://hub.example.org/”, which “feeds/open-data.atom.xml” names, is not https [hub-address]
                  help: give “feeds.hub” an address in https: in parcours.yml, and export again

                """)
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/out", "--format", "rss", "--journal",
            folder.path + "/journal.json")
        let result = try ping(language: "fr")
        #expect(
            result.errors.replacing(folder.path, with: "") == """
                erreur: aucun flux de « /out » ne nomme de concentrateur (WebSub) [no-hub]
                  aide: donnez « feeds.hub » dans parcours.yml, et refaites l’export

                """)
        #expect(result.status == 2)
        #expect(try told().isEmpty)
    }
}
