import Foundation
import Testing
import TestSupport

@Suite("Same content, same bytes")
struct ReproducibilityTests {
    @Test("zones, languages, folders, file dates and modes change no byte")
    func sameBytes() throws {
        let folder = try TemporaryFolder()
        let manager = FileManager.default
        try manager.copyItem(atPath: Project.root.path + "/samples", toPath: folder.path + "/elsewhere")
        try manager.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 86_400)], ofItemAtPath: folder.path + "/elsewhere/content")
        let first = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/a", "--journal", folder.path + "/a.json",
            environment: ["TZ": "Pacific/Auckland", "LC_ALL": "C", "HOME": "/nonexistent"])
        let second = try Program.export(
            folder.path + "/elsewhere", to: folder.path + "/b", "--journal", folder.path + "/b.json",
            environment: ["TZ": "America/Adak", "LC_ALL": "fr_FR.UTF-8", "USER": "other", "LANG": "tr_TR.UTF-8"])
        #expect(first.status == 0)
        #expect(second.status == 0)
        #expect(try tree(folder.path + "/a") == tree(folder.path + "/b"))
        #expect(try folder.text("a.json") == folder.text("b.json"))
    }

    @Test("an export again over the first one, with its journal, is the same")
    func again() throws {
        let folder = try TemporaryFolder()
        let site = Project.root.path + "/samples"
        _ = try Program.export(site, to: folder.path + "/out", "--journal", folder.path + "/journal.json")
        let (before, journal) = (try tree(folder.path + "/out"), try folder.text("journal.json"))
        let result = try Program.export(site, to: folder.path + "/out", "--journal", folder.path + "/journal.json")
        #expect(result.status == 0)
        #expect(try tree(folder.path + "/out") == before)
        #expect(try folder.text("journal.json") == journal)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["journal.json", "out"])
    }

    @Test("the time in packages is an input")
    func timestamp() throws {
        let folder = try TemporaryFolder()
        let site = Project.root.path + "/samples"
        _ = try Program.export(
            site, to: folder.path + "/a", "--journal", folder.path + "/j", "--timestamp", "1700000000")
        _ = try Program.export(
            site, to: folder.path + "/b", "--journal", folder.path + "/j",
            environment: ["SOURCE_DATE_EPOCH": "1700000000"])
        _ = try Program.export(site, to: folder.path + "/c", "--journal", folder.path + "/j")
        let (a, b, c) = (try tree(folder.path + "/a"), try tree(folder.path + "/b"), try tree(folder.path + "/c"))
        #expect(a == b)
        #expect(a["scorm-1.2/first-map.zip"] != c["scorm-1.2/first-map.zip"])
        #expect(a["dataset/modules.csv"] == c["dataset/modules.csv"])
    }
}
