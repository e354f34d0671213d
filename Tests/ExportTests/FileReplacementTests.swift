import Diagnostics
import Export
import Foundation
import TestSupport
import Testing

@Suite struct FileReplacementTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/journal.yaml" }

    @Test func `writes a new file and replaces an old one, leaving nothing beside it`() throws {
        try replaceFile(at: path, with: Array("one".utf8))
        #expect(try folder.text("journal.yaml") == "one")
        try replaceFile(at: path, with: Array("two".utf8))
        #expect(try folder.text("journal.yaml") == "two")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["journal.yaml"])
    }

    @Test func `keeps the file's mode and follows a link to it`() throws {
        try folder.write("old", to: "real")
        chmod(folder.path + "/real", 0o640)
        symlink("real", path)
        try replaceFile(at: path, with: Array("new".utf8))
        #expect(try folder.text("real") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real")
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/real")[.posixPermissions]
        #expect(mode as? Int == 0o640)
    }

    @Test func `a link that leads to no ordinary file is an error that leaves what is there`() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        symlink("pipe", path)
        #expect(throws: FatalDiagnostic.self) { try replaceFile(at: path, with: []) }
        var status = stat()
        #expect(lstat(folder.path + "/pipe", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["journal.yaml", "pipe"])
    }

    @Test func `a folder in the way is an error that leaves it`() throws {
        try folder.write("", to: "journal.yaml/inside")
        #expect(throws: FatalDiagnostic.self) { try replaceFile(at: path, with: []) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["journal.yaml"])
        #expect(throws: FatalDiagnostic.self) { try replaceFile(at: folder.path + "/no/journal.yaml", with: []) }
    }
}
