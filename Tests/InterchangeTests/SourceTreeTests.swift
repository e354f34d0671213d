import Diagnostics
import Foundation
import Interchange
import Synchronization
import Testing
import TestSupport

@Suite("The source folder")
struct SourceTreeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("abc", to: "site/a.txt")
        try folder.write("secret", to: "secret.txt")
        try folder.write("x", to: "site-2/b.txt")
    }

    private func tree(limit: Int = 64 << 20) throws -> SourceTree {
        var tree = try SourceTree(at: folder.path + "/site")
        tree.limits.fileBytes = limit
        return tree
    }

    private func fault(_ path: String, limit: Int = 64 << 20) throws -> SourceTree.Fault? {
        let tree = try tree(limit: limit)
        do throws(SourceTree.Fault) {
            _ = try tree.read(path)
            return nil
        } catch {
            return error
        }
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/site/" + path, withDestinationPath: target)
    }

    @Test("a file is read whole, or its first bytes")
    func reading() throws {
        #expect(try tree().read("a.txt") == Array("abc".utf8))
        #expect(try tree().read("./a.txt", first: 2) == Array("ab".utf8))
        #expect(try tree().read("a.txt", first: 99) == Array("abc".utf8))
        #expect(try tree().byteCount(of: "a.txt") == 3)
        try folder.write("", to: "site/empty")
        #expect(try tree().read("empty") == [])
    }

    @Test(
        "nothing outside the folder is read, however it is named",
        arguments: [
            "../secret.txt", "x/../../secret.txt", "../site-2/b.txt", "out", "out-absolute", "out-folder/b.txt",
            "out-twice",
        ])
    func outside(path: String) throws {
        try folder.write("", to: "site/x/y")
        try link("out", to: "../secret.txt")
        try link("out-absolute", to: folder.path + "/secret.txt")
        try link("out-folder", to: "../site-2")
        try link("out-twice", to: "out")
        #expect(try fault(path) == .outside)
    }

    @Test("a link that stays inside is followed")
    func inside() throws {
        try link("link", to: "a.txt")
        try link("up", to: ".")
        #expect(try tree().read("link") == Array("abc".utf8))
        #expect(try tree().read("up/up/a.txt") == Array("abc".utf8))
    }

    @Test(
        "a folder that turns into a link out of the source and back gives nothing from outside",
        arguments: [true, false])
    func restlessFolder(isAbsolute: Bool) throws {
        try folder.write("inside", to: "site/a/x")
        try folder.write("secret", to: "elsewhere/x")
        try link("link", to: isAbsolute ? folder.path + "/elsewhere" : "../elsewhere")
        let tree = try tree(), isOver = Mutex(false), site = folder.path + "/site/"
        let turning = Thread {
            while !isOver.withLock({ $0 }) {
                rename(site + "a", site + "b")
                rename(site + "link", site + "a")
                rename(site + "a", site + "link")
                rename(site + "b", site + "a")
            }
        }
        turning.start()
        defer { isOver.withLock { $0 = true } }
        var contents: Set<[UInt8]> = []
        for _ in 0..<20_000 { if let bytes = try? tree.read("a/x") { contents.insert(bytes) } }
        #expect(contents == [Array("inside".utf8)])
    }

    @Test("where another folder takes the place of the one that was opened, that one is read")
    func replacedFolder() throws {
        let tree = try tree()
        try folder.write("new", to: "next/a.txt")
        #expect(rename(folder.path + "/site", folder.path + "/former") == 0)
        #expect(rename(folder.path + "/next", folder.path + "/site") == 0)
        try FileManager.default.removeItem(atPath: folder.path + "/former")
        #expect(try tree.read("a.txt") == Array("new".utf8))
    }

    @Test(
        "what isn't there, or is no file",
        arguments: [
            ("nothing", SourceTree.Fault.missing), ("a.txt/b", .missing), ("a\u{0}.txt", .missing), ("", .notAFile),
            ("dir", .notAFile), ("pipe", .notAFile),
            ("dangling", .missing),
        ])
    func noFile(path: String, expected: SourceTree.Fault) throws {
        try folder.write("", to: "site/dir/x")
        try link("dangling", to: "nowhere")
        #expect(mkfifo(folder.path + "/site/pipe", 0o600) == 0)
        #expect(try fault(path) == expected)
    }

    @Test("a link to itself and a name too long are told with the system's reason")
    func system() throws {
        try link("loop", to: "loop")
        #expect(try fault("loop") == .unreadable("Too many levels of symbolic links"))
        #expect(try fault(String(repeating: "x", count: 5_000)) == .unreadable("File name too long"))
    }

    @Test("a file beyond the limit isn't read whole, but its start is")
    func limit() throws {
        #expect(try fault("a.txt", limit: 2) == .tooLarge(limit: 2))
        #expect(try tree(limit: 2).read("a.txt", first: 1) == [0x61])
        #expect(try tree(limit: 2).read("a.txt", first: 9) == Array("ab".utf8))
        #expect(try fault("a.txt", limit: 3) == nil)
    }

    @Test("a folder lists what it holds, by bytes, without what leaves the source")
    func entries() throws {
        try folder.write("", to: "site/Z")
        try folder.write("", to: "site/é/x")
        try link("link", to: "é")
        try link("out", to: "../site-2")
        let entries = try tree().entries(of: "")
        #expect(entries.map(\.path) == ["Z", "a.txt", "link", "é"])
        #expect(entries.map(\.isFolder) == [false, false, true, true])
        #expect(try tree().entries(of: "é").map(\.path) == ["é/x"])
        #expect(try tree().entries(of: "nothing").isEmpty)
        #expect(try tree().entries(of: "../site-2").isEmpty)
    }

    @Test("a listing goes through every folder once, links last, and names what it can't look into")
    func listing() throws {
        try folder.write("", to: "site/b/c/d.txt")
        try folder.write("", to: "site/.git/e.txt")
        for name in ["a-link", "b/up", "b/c/up"] { try link(name, to: folder.path + "/site/b") }
        try link("out", to: "../site-2")
        try link("dangling", to: "nowhere")
        let listing = try tree().listing(of: "") { !$0.hasSuffix(".git") }
        #expect(listing.files == ["a.txt", "b/c/d.txt"])
        #expect(listing.faults.map(\.path) == ["dangling", "out"])
        #expect(listing.faults.map(\.fault) == [.missing, .outside])
        let missing = try tree().listing(of: "nothing") { _ in true }
        #expect(missing.files.isEmpty)
        #expect(missing.faults.map(\.fault) == [.missing])
    }

    @Test("a name that isn't UTF-8 is told")
    func names() throws {
        let path = Array((folder.path + "/site/page-").utf8) + [0xE9] + Array(".md".utf8) + [0]
        let descriptor = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { creat($0, 0o600) } ?? -1
        }
        #expect(close(descriptor) == 0)
        let listing = try tree().listing(of: "") { _ in true }
        #expect(listing.files == ["a.txt"])
        #expect(listing.faults.map(\.path) == ["page-\u{FFFD}.md"])
    }

    @Test("there must be a folder", arguments: ["nothing", "site/a.txt", "site/\u{0}"])
    func noFolder(path: String) {
        #expect(throws: FatalDiagnostic.self) { try SourceTree(at: folder.path + "/" + path) }
    }
}
