import Foundation
import TestSupport
import Testing

@Suite("Publishing on a portal", .serialized, .enabled(if: Judge.hasPython, "needs make judges"))
struct PublishTests {
    private let folder: TemporaryFolder
    private let portal: LocalPortal

    init() throws {
        folder = try TemporaryFolder()
        portal = try LocalPortal()
        _ = try Program.export(Project.root.path + "/samples", to: folder.path + "/a", "--format", "dataset")
    }

    private func publish(_ arguments: String..., key: String = LocalPortal.key) throws -> CommandResult {
        try run(
            Program.path,
            [
                "publish", folder.path + "/a", "--portal", portal.address, "--state", folder.path + "/s.json",
                "--language", "en",
            ]
                + arguments,
            environment: ["PARCOURS_PORTAL_KEY": key, "LC_ALL": "C"])
    }

    private func isSilent(_ result: CommandResult) -> Bool {
        !(result.output + result.errors).contains(LocalPortal.key)
    }

    @Test("the first publication makes the dataset with its files and what is said of them; the second changes nothing")
    func twice() throws {
        let first = try publish()
        #expect(first.errors == "")
        #expect(first.output.hasPrefix("create the dataset “Compétences numériques”\nupload modules.csv ("))
        #expect(first.output.hasSuffix("\npublished on \(portal.address)\n"))
        let content = try portal.content()
        let dataset = try #require(content.datasets.values.first)
        #expect(content.datasets.count == 1)
        #expect((dataset.title, dataset.license) == ("Compétences numériques", "lov2"))
        let package = try JSONDecoder().decode(Package.self, from: Data(folder.text("a/dataset/datapackage.json").utf8))
        let resources = dataset.resources.sorted { $0.title < $1.title }
        let expected = package.resources.sorted { $0.title < $1.title }
        #expect(resources.map(\.title) == expected.map(\.title))
        #expect(resources.map { "sha256:" + $0.sha256 } == expected.map(\.hash))
        #expect(resources.map(\.mime) == expected.map(\.mediatype))
        #expect(resources.map(\.description) == expected.map(\.description))
        let state = try folder.text("s.json")
        try portal.control("{}")
        let second = try publish()
        #expect(second.output == "\(portal.address) has it all already\n")
        #expect(try portal.content().requests.allSatisfy { $0.hasPrefix("GET ") })
        #expect(try folder.text("s.json") == state)
        #expect(isSilent(first) && isSilent(second))
    }

    private struct Package: Decodable {
        struct Resource: Decodable {
            var title: String
            var description: String
            var mediatype: String
            var hash: String
        }
        var resources: [Resource]
    }

    @Test("a file that changed is replaced, under the identifier that it had, and described again")
    func changed() throws {
        _ = try publish()
        let before = try portal.content()
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/a", "--format", "dataset", "--set",
            "publisher.name=Autre service")
        let result = try publish()
        #expect(result.output.hasPrefix("replace modules.csv ("))
        let after = try portal.content()
        #expect(after.datasets.keys == before.datasets.keys)
        let (old, new) = (before.datasets.values.flatMap(\.resources), after.datasets.values.flatMap(\.resources))
        #expect(new.map(\.id) == old.map(\.id))
        #expect(new.map(\.title) == old.map(\.title))
        #expect(new.map(\.sha256) != old.map(\.sha256))
    }

    @Test("what people wrote on the portal stays, what the export says comes back")
    func edited() throws {
        _ = try publish()
        let identifier = try #require(try portal.content().datasets.keys.first)
        try portal.control(
            #"{"edit": {"\#(identifier)": {"title": "Autre", "spatial": {"zones": ["fr:commune:75056"]}, "extras": {"own": "kept", "parcours:identifier": "x"}}}}"#
        )
        let result = try publish()
        #expect(result.output.hasPrefix("describe the dataset: extras, title\n"))
        let dataset = try #require(try portal.content().datasets.values.first)
        #expect(dataset.title == "Compétences numériques")
        #expect(dataset.extras["own"] == "kept")
        #expect(dataset.extras["parcours:identifier"] != "x")
    }

    @Test("a dry run says what would be done, and asks for nothing but to look")
    func dryRun() throws {
        let result = try publish("--dry-run")
        #expect(result.output.hasPrefix("create the dataset “Compétences numériques”\n"))
        #expect(!result.output.contains("published"))
        #expect(try portal.content().requests.allSatisfy { $0.hasPrefix("GET ") })
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/s.json"))
    }

    @Test("without its state, the dataset is found again by its mark, its files by their names: nothing is made twice")
    func lostState() throws {
        _ = try publish("--organization", "org-1")
        let before = try portal.content()
        try FileManager.default.removeItem(atPath: folder.path + "/s.json")
        let result = try publish("--organization", "org-1")
        #expect(result.status == 0)
        #expect(try portal.content().datasets == before.datasets)
        #expect(try publish("--organization", "org-1").output == "\(portal.address) has it all already\n")
    }

    @Test(
        "after a cut at any request, before or after it was carried out, one more run reaches the same state",
        arguments: ["cut before", "cut after", "502 after", "429"])
    func interrupted(_ mode: String) throws {
        _ = try publish()
        let whole = try portal.content()
        let count = whole.requests.count
        #expect(count > 10)
        // What is asked again at once is tried at fewer places.
        for place in stride(from: 1, through: count, by: mode.hasPrefix("cut") ? 1 : 4) {
            try? FileManager.default.removeItem(atPath: folder.path + "/s.json")
            try portal.control(#"{"reset": true, "at": \#(place), "mode": "\#(mode)"}"#)
            let first = try publish()
            #expect(isSilent(first))
            try portal.control("{}")
            let second = try publish()
            #expect(second.status == 0, "\(mode) at \(place): \(second.errors)")
            #expect(try portal.content().withoutIdentifiers == whole.withoutIdentifiers, "\(mode) at \(place)")
        }
    }

    @Test("a run that is killed at any request goes on where it was")
    func killed() throws {
        _ = try publish()
        let whole = try portal.content()
        for place in stride(from: 1, through: whole.requests.count, by: 3) {
            try? FileManager.default.removeItem(atPath: folder.path + "/s.json")
            // From this request on there is no answer at all: what the program knows is what it kept.
            try portal.control(#"{"reset": true, "at": \#(place), "mode": "cut after"}"#)
            let process = Process()
            process.executableURL = URL(filePath: Program.path)
            process.arguments = [
                "publish", folder.path + "/a", "--portal", portal.address, "--state", folder.path + "/s.json",
            ]
            process.environment = ["PARCOURS_PORTAL_KEY": LocalPortal.key]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            while process.isRunning, try portal.content().requests.count < place { usleep(1_000) }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            try portal.control("{}")
            #expect(try publish().status == 0)
            #expect(try portal.content().withoutIdentifiers == whole.withoutIdentifiers, "killed at \(place)")
        }
    }
}
