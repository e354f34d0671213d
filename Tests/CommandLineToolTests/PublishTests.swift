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
        #expect(dataset.resources.count == 11)
        #expect((dataset.title, dataset.license) == ("Compétences numériques", "lov2"))
        let state = try folder.text("s.json")
        try portal.control("{}")
        let second = try publish()
        #expect(second.output == "\(portal.address) has it all already\n")
        #expect(try portal.content().requests.allSatisfy { $0.hasPrefix("GET ") })
        #expect(try folder.text("s.json") == state)
        #expect(isSilent(first) && isSilent(second))
    }

    /// A published resource in a line: its file, its type, its format, its media type, its schema and its title.
    private func shown(_ resource: LocalPortal.Content.Resource) -> String {
        let schema = resource.schema?["url"]?.split(separator: "/").last ?? "–"
        return "\(resource.name) \(resource.type) \(resource.format) \(resource.mime) \(schema) \(resource.title)"
    }

    @Test(
        "each file is a resource with its type, format, schema, title and checksum, under a name that the portal takes")
    func resources() throws {
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/a", "--format", "dataset", "--set",
            "dataset.excel=true",
            "--set", "dataset.archive=true")
        let result = try publish()
        #expect(result.errors == "")
        let resources = try #require(try portal.content().datasets.values.first).resources
        #expect(
            resources.map(shown).sorted()
                == """
                changements-excel.csv main csv text/csv schema-changements.json Changements des modules (pour Excel)
                changements.csv main csv text/csv schema-changements.json Changements des modules
                changements.jsonl main ndjson application/x-ndjson – Changements des modules (NDJSON)
                dataset.ods main ods application/vnd.oasis.opendocument.spreadsheet – Classeur : les tables et leur dictionnaire
                dictionnaire.txt documentation md text/markdown – Dictionnaire des colonnes
                modules-excel.csv main csv text/csv schema.json Modules de formation (pour Excel)
                modules.csv main csv text/csv schema.json Modules de formation
                modules.json main json application/json modules.schema.json Modules et parcours en JSON
                modules.jsonl main ndjson application/x-ndjson – Modules de formation (NDJSON)
                parcours-2026-11-16.zip other zip application/zip – Archive du 2026-11-16
                parcours-excel.csv main csv text/csv schema-parcours.json Parcours de formation (pour Excel)
                parcours.csv main csv text/csv schema-parcours.json Parcours de formation
                parcours.jsonl main ndjson application/x-ndjson – Parcours de formation (NDJSON)
                parcours_modules-excel.csv main csv text/csv schema-parcours_modules.json Modules des parcours (pour Excel)
                parcours_modules.csv main csv text/csv schema-parcours_modules.json Modules des parcours
                parcours_modules.jsonl main ndjson application/x-ndjson – Modules des parcours (NDJSON)
                """.split(separator: "\n").map(String.init))
        for resource in resources {
            #expect(resource.checksum == ["type": "sha256", "value": resource.sha256], "\(resource.name)")
            #expect(resource.description?.isEmpty == false, "\(resource.name)")
            guard let schema = resource.schema?["url"] else { continue }
            #expect(schema.hasPrefix("https://competences.example.org/dataset/"), "\(schema)")
        }
    }

    @Test("what the portal's quality score counts is there: the samples' dataset has all of it")
    func quality() throws {
        _ = try publish()
        let dataset = try #require(try portal.content().datasets.values.first)
        #expect((dataset.license, dataset.frequency) == ("lov2", "irregular"))
        #expect(dataset.temporal_coverage?.keys.sorted() == ["end", "start"])
        #expect(dataset.spatial?.zones == ["country:fr"])
        #expect((dataset.description ?? "").count > 100)
        #expect(!dataset.tags.isEmpty)
        let formats = Set(dataset.resources.map(\.format))
        #expect(!formats.isDisjoint(with: ["csv", "json", "ods"]))
        #expect(dataset.resources.contains { $0.type == "documentation" })
    }

    @Test("the archive of another day is published beside that of the day before")
    func archives() throws {
        for day in ["2026-11-16", "2026-11-17"] {
            _ = try Program.export(
                Project.root.path + "/samples", to: folder.path + "/a", "--format", "dataset", "--set",
                "dataset.archive=true", "--as-of", day)
            #expect(try publish().errors == "")
        }
        let names = try #require(try portal.content().datasets.values.first).resources.map(\.name)
        #expect(
            names.filter { $0.hasSuffix(".zip") }.sorted() == ["parcours-2026-11-16.zip", "parcours-2026-11-17.zip"])
        #expect(Set(names).count == names.count)
    }

    @Test("a file that the portal takes under no name is left out, and told; the rest is published")
    func refusedExtensions() throws {
        try portal.control(#"{"extensions": ["csv", "json", "txt"]}"#)
        let result = try publish()
        #expect(
            result.errors.split(separator: "\n").filter { $0.hasPrefix("warning") }
                == [
                    "modules.ndjson", "parcours.ndjson", "parcours_modules.ndjson", "changements.ndjson", "dataset.ods",
                ].map { path in
                    "warning: the portal takes no file such as “\(path)”: it is not published [file-refused-by-portal]"
                })
        #expect(result.status == 0)
        let names = try #require(try portal.content().datasets.values.first).resources.map(\.name)
        #expect(
            names.sorted() == [
                "changements.csv", "dictionnaire.txt", "modules.csv", "modules.json", "parcours.csv",
                "parcours_modules.csv",
            ])
    }

    @Test("the README's dry run is the samples'")
    func readme() throws {
        let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
        let shown =
            readme.components(separatedBy: "any other that runs udata):\n\n```\n").last?
            .components(separatedBy: "```").first ?? ""
        let lines = try publish("--dry-run").output.split(separator: "\n")
        #expect(shown.split(separator: "\n").count == 4)
        #expect(lines.filter { shown.contains($0 + "\n") } == shown.split(separator: "\n"), "\(lines)")
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
        #expect(result.output.hasPrefix("describe the dataset: extras, spatial, title\n"))
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
        // Files of every form go the same way: a few of them are enough.
        let few = #""extensions": ["csv", "txt"]"#
        try portal.control("{\(few)}")
        _ = try publish()
        let whole = try portal.content()
        let count = whole.requests.count
        #expect(count > 10)
        // What is asked again at once is tried at fewer places.
        for place in stride(from: 1, through: count, by: mode.hasPrefix("cut") ? 1 : 4) {
            try? FileManager.default.removeItem(atPath: folder.path + "/s.json")
            try portal.control(#"{"reset": true, "at": \#(place), "mode": "\#(mode)", \#(few)}"#)
            let first = try publish()
            #expect(isSilent(first))
            try portal.control("{\(few)}")
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
