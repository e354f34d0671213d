import Foundation
import TestSupport
import Testing

/// Exports that take again what they made before: the same bytes, messages and journal as those that make everything.
@Suite("Incremental exports")
struct IncrementalExportTests {
    private let folder: TemporaryFolder
    private let site: String

    /// A copy of the samples.
    init() throws {
        folder = try TemporaryFolder()
        site = folder.path + "/site"
        try FileManager.default.copyItem(atPath: Project.root.path + "/samples", toPath: site)
        try FileManager.default.removeItem(atPath: site + "/parcours.journal.json")
    }

    private var cache: String { folder.path + "/cache" }

    private func export(_ arguments: [String] = [], cached: Bool = true) throws -> CommandResult {
        let name = cached ? "incremental" : "full"
        return try TestSupport.run(
            Program.path,
            [
                "export", site, "--output", folder.path + "/" + name, "--as-of", "2026-11-16", "--format", "all",
                "--journal", folder.path + "/" + name + ".json",
            ] + (cached ? ["--cache", cache] : ["--no-cache"]) + arguments,
            environment: ["LC_ALL": "C", "NO_COLOR": "", "SOURCE_DATE_EPOCH": ""])
    }

    /// Exports in both ways and expects no difference.
    private func expectSame(_ arguments: [String] = [], after what: String) throws {
        let incremental = try export(arguments), full = try export(arguments, cached: false)
        #expect(incremental.status == full.status, "\(what)")
        #expect(incremental.errors == full.errors, "\(what)")
        #expect(
            incremental.output.replacing("/incremental", with: "/full") == full.output, "\(what)")
        guard full.status < 2 else { return }
        let (one, other) = (try tree(folder.path + "/incremental"), try tree(folder.path + "/full"))
        #expect(Set(one.keys) == Set(other.keys), "\(what)")
        #expect(one.filter { other[$0.key] != $0.value }.keys.sorted() == [], "\(what)")
        #expect(try folder.text("incremental.json") == folder.text("full.json"), "\(what)")
    }

    @Test("after any edit, an incremental export has the bytes of a full one", arguments: [UInt64(1), 2, 3])
    func randomEdits(seed: UInt64) throws {
        var edits = try RandomEdits(site: URL(filePath: site), seed: seed)
        try expectSame(after: "nothing")
        var history: [String] = []
        for _ in 0..<8 {
            history.append(try edits.edit())
            try expectSame(after: history.joined(separator: ", then "))
        }
    }

    @Test("what is chosen for an export is no file, and counts all the same")
    func choices() throws {
        _ = try RandomEdits(site: URL(filePath: site), seed: 1)
        for arguments in [
            [], ["--timestamp", "1700000000"], ["--set", "scorm-1.2.mastery-score=70"], ["--set", "licence=cc-by-4.0"],
            ["--set", "site.address=https://ailleurs.example.org"], ["--set", "feeds.content=false"],
            ["--set", "site.headings.objectives=[Le programme]"], ["--as-of", "2027-01-02"], [],
        ] { try expectSame(arguments, after: "\(arguments)") }
    }

    /// The number by which the file system knows each package.
    private func inodes() throws -> [String: Int] {
        var numbers: [String: Int] = [:]
        for path in try tree(folder.path + "/incremental").keys where path.hasSuffix(".zip") || path.hasSuffix(".imscc")
        {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/incremental/" + path)
            numbers[path] = attributes[.systemFileNumber] as? Int
        }
        return numbers
    }

    @Test("packages that nothing concerns are the same files as before")
    func reused() throws {
        _ = try RandomEdits(site: URL(filePath: site), seed: 1)
        _ = try export()
        let before = try inodes()
        let page = site + "/content/actualites/posts/actus/modules/module-2-ecrire-clairement.md"
        try Data((try String(contentsOfFile: page, encoding: .utf8) + "\nUne phrase de plus.\n").utf8)
            .write(to: URL(filePath: page))
        _ = try export()
        let after = try inodes()
        let changed = Set(after.filter { before[$0.key] != $0.value }.keys.map { $0.split(separator: "/").last ?? "" })
        #expect(
            changed.isSubset(of: [
                "formation-623.zip", "formation-623.imscc", "parcours-accessibilite.zip",
                "parcours-accessibilite.imscc", "dataset.zip",
            ]))
        #expect(changed.contains("formation-623.zip"))
        #expect(before.count > 20)
    }

    @Test("a file that was changed in the export is made again")
    func tampered() throws {
        _ = try RandomEdits(site: URL(filePath: site), seed: 1)
        try expectSame(after: "nothing")
        let package = folder.path + "/incremental/scorm-1.2/first-map.zip"
        try Data("no zip".utf8).write(to: URL(filePath: package))
        try FileManager.default.removeItem(atPath: folder.path + "/incremental/cmi5/first-map.zip")
        try expectSame(after: "two packages of the export were changed")
    }

    @Test(
        "a cache that is damaged, empty, cut short or gone costs time alone", arguments: ["index", "records", "both"])
    func damagedCache(file: String) throws {
        _ = try RandomEdits(site: URL(filePath: site), seed: 1)
        try expectSame(after: "nothing")
        for damage in 0..<4 {
            for name in file == "both" ? ["index", "records"] : [file] {
                let url = URL(filePath: cache + "/" + name)
                var bytes = try Data(contentsOf: url)
                switch damage {
                case 0: for place in stride(from: 40, to: bytes.count, by: 997) { bytes[place] ^= 0x55 }
                case 1: bytes = bytes.prefix(bytes.count / 2)
                case 2: bytes = Data()
                default:
                    try FileManager.default.removeItem(at: url)
                    continue
                }
                try bytes.write(to: url)
            }
            try expectSame(after: "damage \(damage) to \(file)")
        }
    }

    @Test("a cache that can't be written, or that another export has, costs time alone")
    func noCache() throws {
        _ = try RandomEdits(site: URL(filePath: site), seed: 1)
        try folder.write("a file", to: "cache")
        try expectSame(after: "the cache is a file")
        try FileManager.default.removeItem(atPath: cache)
        try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: cache + "/records", withDestinationPath: "/dev/full")
        try expectSame(after: "the records are a link")
    }

    @Test(
        "without --cache, it is in a folder of the user's own, one a destination; a destination that goes takes it along"
    )
    func usualPlace() throws {
        let caches = folder.path + "/caches"
        func export(to output: String, _ environment: [String: String]) throws {
            let result = try Program.export(
                site, to: folder.path + "/" + output, "--journal", folder.path + "/j.json", environment: environment)
            #expect(result.status == 0)
        }
        func names(_ path: String) -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }
        try export(to: "one", ["PARCOURS_CACHE": caches])
        try export(to: "two", ["PARCOURS_CACHE": caches])
        #expect(names(caches).count == 2)
        try FileManager.default.removeItem(atPath: folder.path + "/one")
        try export(to: "two", ["PARCOURS_CACHE": caches])
        #expect(names(caches).count == 1)
        try export(to: "two", ["PARCOURS_CACHE": "", "XDG_CACHE_HOME": folder.path + "/xdg"])
        #expect(names(folder.path + "/xdg") == [])
    }
}
