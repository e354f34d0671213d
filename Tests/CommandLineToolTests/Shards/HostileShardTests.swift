import Foundation
import TestSupport
import Testing

@Suite("Shards that can't be merged")
struct HostileShardTests {
    private let fixture: ShardFixture

    /// Two shards of the samples, and an export that was there before.
    init() throws {
        fixture = ShardFixture(folder: try TemporaryFolder(), site: ShardFixture.samples)
        for number in 1...2 { try fixture.shard(number, of: 2) }
        try fixture.folder.write("secret", to: "elsewhere/secret.txt")
    }

    /// Expects a refusal with these two lines, in which `@` is the fixture's folder, and that nothing was written.
    private func expectRefusal(_ shards: [String] = ["shards/1", "shards/2"], because message: String, _ help: String)
        throws
    {
        let before = try tree(fixture.folder.path)
        let result = try fixture.merge(shards)
        #expect(result.status == 2)
        #expect(result.errors.replacing(fixture.folder.path, with: "@") == "error: \(message)\n  help: \(help)\n")
        #expect(try tree(fixture.folder.path) == before)
    }

    private static let changed = "make that shard again, or copy it again"
    private static let differ = "make all shards of the same site, with the same options and the same --as-of"

    @Test("one is missing")
    func missing() throws {
        try expectRefusal(
            ["shards/2"], because: "shards are missing: 1/2 [shard-missing]",
            "make them with parcours export --shard, and give all shards")
    }

    @Test("one is there twice, with other bytes")
    func twice() throws {
        try fixture.shard(2, of: 2, to: "again")
        try rewriteRecord("again") { $0["fingerprints"] = ["x": "y"] }
        try expectRefusal(
            ["shards/1", "shards/2", "again"],
            because: "“@/again” and “@/shards/2” are both shard 2/2, and differ [shard-twice]",
            "give the right one alone")
    }

    @Test("one is of another number, day, choice of formats, configuration or source")
    func different() throws {
        var other = fixture
        func expect(_ what: String) throws {
            try expectRefusal(
                ["shards/1", "other"],
                because: "“@/other” and “@/shards/1” are not of one export; what differs: \(what) [shards-differ]",
                Self.differ)
        }
        try fixture.shard(2, of: 3, to: "other")
        try expect("the number of shards")
        other.day = "2026-11-17"
        try other.shard(2, of: 2, to: "other")
        try expect("the day of the export")
        try fixture.shard(2, of: 2, to: "other", "--format", "rss")
        try expect("the formats")
        try fixture.shard(2, of: 2, to: "other", "--set", "licence=cc-by-4.0")
        try expect("the configuration")
        try fixture.shard(2, of: 2, to: "other", "--timestamp", "1700000000")
        try expect("the configuration")
        _ = try fixture.export(to: "export", journal: "other.json")
        try fixture.shard(2, of: 2, journal: "other.json", to: "other")
        try expect("the journal")
        try rewriteRecord("other") { $0["program"] = "0.0.9" }
        try expect("the program’s version")
    }

    @Test("one is of a site with another text in one of its modules")
    func otherText() throws {
        try FileManager.default.copyItem(atPath: ShardFixture.samples, toPath: fixture.path("site"))
        let site = ShardFixture(folder: fixture.folder, site: fixture.path("site"))
        let pages = try #require(FileManager.default.enumerator(atPath: fixture.path("site/content")))
        for case let name as String in pages where name.hasSuffix(".md") {
            let file = fixture.path("site/content/" + name)
            try Data((try String(contentsOfFile: file, encoding: .utf8) + "\nUne phrase de plus.\n").utf8)
                .write(to: URL(filePath: file))
        }
        try site.shard(2, of: 2, to: "other")
        try expectRefusal(
            ["shards/1", "other"],
            because: "“@/other” and “@/shards/1” are not of one export; what differs: the source [shards-differ]",
            Self.differ)
    }

    @Test(
        "a package was changed, cut, removed, or is a link to elsewhere",
        arguments: ["change", "cut", "grow", "remove", "link", "folder"])
    func tampered(how: String) throws {
        let manager = FileManager.default
        let name = try #require(try tree(fixture.path("shards/2")).keys.filter { $0.hasSuffix(".zip") }.min())
        let file = fixture.path("shards/2/" + name)
        var bytes = try Data(contentsOf: URL(filePath: file))
        switch how {
        case "change": bytes[bytes.count / 2] ^= 1
        case "cut": bytes = bytes.dropLast()
        case "grow": bytes.append(0)
        default: try manager.removeItem(atPath: file)
        }
        switch how {
        case "link":
            try bytes.write(to: URL(filePath: fixture.path("elsewhere/same.zip")))
            try manager.createSymbolicLink(atPath: file, withDestinationPath: fixture.path("elsewhere/same.zip"))
        case "folder": try manager.createDirectory(atPath: file, withIntermediateDirectories: false)
        case "remove": break
        default: try bytes.write(to: URL(filePath: file))
        }
        try expectRefusal(
            because: "“\(name)” of “@/shards/2” is not as the shard wrote it [shard-changed]", Self.changed)
    }

    @Test(
        "its list names a file that isn't its own, or that climbs out",
        arguments: [
            "../elsewhere/secret.txt", "/etc/hostname", "a/../../x", "feeds/x.xml", "index.html", "scorm-1.2/a\\b.zip",
        ])
    func foreignPath(path: String) throws {
        let list = fixture.path("shards/2/export.json")
        let text = try String(contentsOfFile: list, encoding: .utf8)
        let quoted = String(decoding: try JSONEncoder().encode([path]).dropFirst().dropLast(), as: UTF8.self)
        let entry = "{\"byteCount\": 6, \"path\": \(quoted), \"sha256\": \"00\"},"
        try Data(text.replacing("\"files\" : [", with: "\"files\" : [" + entry).utf8).write(to: URL(filePath: list))
        let shown = path
        try expectRefusal(
            because: "“\(shown)” of “@/shards/2” is not as the shard wrote it [shard-changed]", Self.changed)
    }

    @Test(
        "a folder is no shard's: an export, another folder, nothing, or cut-off JSON",
        arguments: ["export", "elsewhere", "nowhere", "cut", "numbers", "deep"])
    func noShard(name: String) throws {
        _ = try fixture.export(to: "export", journal: "other.json")
        try fixture.shard(2, of: 2, to: "numbers")
        try rewriteRecord("numbers") { $0["part"] = ["number": -7, "count": 2] }
        try fixture.shard(2, of: 2, to: "cut")
        try replaceRecord("cut") { Data($0.prefix($0.count / 2)) }
        try fixture.shard(2, of: 2, to: "deep")
        try replaceRecord("deep") { _ in Data(String(repeating: "[", count: 1_000_000).utf8) }
        try expectRefusal(
            ["shards/1", name], because: "“@/\(name)” is not a whole shard of an export [not-a-shard]",
            "give the folders that parcours export --shard wrote")
    }

    @Test(
        "its list, its record or its journal is no file, or has no end",
        arguments: ["export.json", "shard.json", "shard-journal.json"])
    func noFile(name: String) throws {
        let manager = FileManager.default
        for what in ["pipe", "device", "folder", "hole"] {
            try manager.copyItem(atPath: fixture.path("shards/1"), toPath: fixture.path(what))
            let file = fixture.path(what + "/" + name)
            try manager.removeItem(atPath: file)
            switch what {
            case "pipe": #expect(mkfifo(file, 0o600) == 0)
            case "device": try manager.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
            case "folder": try manager.createDirectory(atPath: file, withIntermediateDirectories: false)
            default: try makeHole(at: file, of: name, in: what)
            }
            let result = try fixture.merge([what, "shards/2"])
            #expect(result.status == 2)
            let id = name == "export.json" ? "not-a-shard" : "shard-changed"
            #expect(result.errors.contains("[\(id)]"), "\(what): \(result.errors)")
            #expect(!manager.fileExists(atPath: fixture.path("merged")))
        }
    }

    /// A file of more than anybody's memory, with nothing of it on the disk, which the shard's list tells the size of.
    private func makeHole(at file: String, of name: String, in shard: String) throws {
        #expect(FileManager.default.createFile(atPath: file, contents: nil) && truncate(file, 1 << 40) == 0)
        guard name != "export.json" else { return }
        try rewriteList(URL(filePath: fixture.path(shard + "/export.json"))) { files in
            for index in files.indices where files[index]["path"] as? String == name {
                files[index]["byteCount"] = 1 << 40
            }
        }
    }

    @Test("its list has paths that are deeper or longer than any export's")
    func deepPaths() throws {
        let list = URL(filePath: fixture.path("shards/1/export.json"))
        for path in [String(repeating: "a/", count: 400) + "x", String(repeating: "a", count: 60_000)] {
            try rewriteList(list) { $0.append(["path": "feeds/" + path, "byteCount": 1, "sha256": "00"]) }
            try expectRefusal(
                because: "“@/shards/1” is not a whole shard of an export [not-a-shard]",
                "give the folders that parcours export --shard wrote")
            try rewriteList(list) { $0.removeLast() }
        }
    }

    @Test("what it tells would drive the terminal, or its formats are none")
    func record() throws {
        func expectChanged(_ change: (inout [String: Any]) -> Void) throws {
            let shards = ["shards/1", "shards/2"]
            let kept = try shards.map { try Data(contentsOf: URL(filePath: fixture.path($0 + "/shard.json"))) }
            for shard in shards { try rewriteRecord(shard, change) }
            try expectRefusal(
                because: "“shard.json” of “@/shards/1” is not as the shard wrote it [shard-changed]", Self.changed)
            for (shard, record) in zip(shards, kept) { try replaceRecord(shard) { _ in record } }
        }
        let problem: [String: Any] = [
            "severity": "error", "id": "\n\u{1B}[2J", "message": ["a", "b"], "platforms": [[String]](),
        ]
        try expectChanged { $0["told"] = [["place": [1], "problem": problem]] }
        try expectChanged { $0["formats"] = ["nothing"] }
        try expectChanged { $0["formats"] = [String]() }
    }

    @Test("the destination is in a shard, or holds one", arguments: ["shards/1/x", "shards/2/scorm-1.2/x/y", "shards"])
    func destinationInShard(path: String) throws {
        let before = try FileManager.default.subpathsOfDirectory(atPath: fixture.folder.path).sorted()
        let result = try fixture.merge(["shards/1", "shards/2"], to: path)
        #expect(result.status == 2)
        let (id, what) =
            path == "shards" ? ("destination-holds-source", "is or holds") : ("destination-in-source", "is in")
        let shard = path.contains("/2/") ? "shards/2" : "shards/1"
        #expect(
            result.errors.replacing(fixture.folder.path, with: "@") == """
                error: “@/\(path)” \(what) “@/\(shard)”, which the export is made of [\(id)]
                  help: give a folder that is for the export alone

                """)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: fixture.folder.path).sorted() == before)
    }

    @Test("the journal has changed since, or the destination is a shard")
    func journal() throws {
        _ = try fixture.export(to: "export", journal: "journal.json", "--as-of", "2026-01-01")
        try expectRefusal(
            because: "“@/journal.json” is not the journal that the shards have read [journal-moved-on]",
            "give that one, or make the shards again with the present journal")
        try FileManager.default.removeItem(atPath: fixture.path("journal.json"))
        for number in 1...2 {
            let before = try tree(fixture.folder.path)
            let result = try fixture.merge(["shards/1", "shards/2"], to: "shards/\(number)")
            #expect(result.status == 2 && result.errors.contains("[destination-holds-source]"), "\(result.errors)")
            #expect(try tree(fixture.folder.path) == before)
        }
    }

    /// Changes `shard.json`, and its digest in the list, as one who wants to be believed does.
    private func rewriteRecord(_ shard: String, _ change: (inout [String: Any]) -> Void) throws {
        try replaceRecord(shard) { data in
            var record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            change(&record)
            return try JSONSerialization.data(withJSONObject: record)
        }
    }

    private func replaceRecord(_ shard: String, _ change: (Data) throws -> Data) throws {
        let record = URL(filePath: fixture.path(shard + "/shard.json"))
        let list = URL(filePath: fixture.path(shard + "/export.json"))
        let bytes = try change(try Data(contentsOf: record))
        try bytes.write(to: record)
        let digest = try TestSupport.run("sha256sum", [record.path]).output.prefix(64)
        try rewriteList(list) { files in
            let index = try #require(files.firstIndex { $0["path"] as? String == "shard.json" })
            files[index]["byteCount"] = bytes.count
            files[index]["sha256"] = String(digest)
        }
    }

    private func rewriteList(_ list: URL, _ change: (inout [[String: Any]]) throws -> Void) throws {
        var manifest = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: list)) as? [String: Any])
        var files = try #require(manifest["files"] as? [[String: Any]])
        try change(&files)
        manifest["files"] = files
        try JSONSerialization.data(withJSONObject: manifest).write(to: list)
    }
}
