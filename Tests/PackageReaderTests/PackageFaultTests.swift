import Archive
import Diagnostics
import Foundation
import Interchange
import PackageReader
import TestSupport
import Testing

@Suite("Packages that can't be read")
struct PackageFaultTests {
    private static let cp = "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\""

    @Test(
        "each is told in one message, with its place and what to do",
        arguments: [
            (["a.txt": ""], "error: “p.zip” has neither imsmanifest.xml nor cmi5.xml at its root"),
            (["x/imsmanifest.xml": ""], "error: “p.zip” has neither imsmanifest.xml nor cmi5.xml at its root"),
            (
                ["imsmanifest.xml": ""],
                "imsmanifest.xml:1: error: the manifest is not well-formed XML: Document is empty"
            ),
            (
                ["imsmanifest.xml": "<a>\n<b></a>"],
                "imsmanifest.xml:2: error: the manifest is not well-formed XML: Opening and ending tag mismatch: b line 2 and a"
            ),
            (
                ["imsmanifest.xml": "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"],
                "imsmanifest.xml:1: error: the manifest is not well-formed XML: a document type declaration is refused"
            ),
            (
                ["imsmanifest.xml": "<feed/>"],
                "imsmanifest.xml:1: error: this manifest is neither SCORM, nor IMS, nor cmi5"
            ),
            (["cmi5.xml": "<feed/>"], "cmi5.xml:1: error: this manifest is neither SCORM, nor IMS, nor cmi5"),
            (
                ["imsmanifest.xml": "<manifest \(cp)>\n<organizations/><resources/></manifest>"],
                "imsmanifest.xml:1: error: this package has nothing to launch"
            ),
            (["cmi5.xml": "<courseStructure/>"], "cmi5.xml:1: error: this package has nothing to launch"),
        ])
    func told(_ files: [String: String], _ message: String) throws {
        #expect(try FilesInMemory(files).faults() == [message])
    }

    @Test("a zip made of a folder is told, with the folder")
    func wrapped() throws {
        let (_, diagnostics) = try FilesInMemory(["cours/imsmanifest.xml": "", "b/c.txt": ""]).reading()
        #expect(diagnostics.map { $0.help?.english } == ["the manifest is in “cours”: zip what that folder holds"])
    }

    @Test("cutting or changing a manifest anywhere never does more than that")
    func mutations() throws {
        let root = Project.root.appending(path: "Tests/SCORMWriterTests/Goldens")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        let manifests = names.filter { $0.hasSuffix("imsmanifest.xml") || $0.hasSuffix("cmi5.xml") }
        #expect(manifests.count > 4)
        var readable = 0
        for name in manifests {
            var bytes = [UInt8](try Data(contentsOf: root.appending(path: name)))
            // Without the last tag's end nothing is left whole.
            while bytes.last != UInt8(ascii: ">") { bytes.removeLast() }
            let document = name.hasSuffix("cmi5.xml") ? "cmi5.xml" : "imsmanifest.xml"
            for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
                var package = FilesInMemory(["index.html": "<p>x</p>"])
                package.files[document] = Array(bytes[..<place])
                #expect(try package.reading().contents == nil)
                package.files[document] = bytes
                package.files[document]?[place] ^= 2
                readable += try package.reading().contents == nil ? 0 : 1
            }
        }
        #expect(readable > 0)
    }
}

@Suite("A package's zip")
struct PackageArchiveTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func message(_ bytes: [UInt8], _ limits: InputLimits = InputLimits()) throws -> String? {
        try folder.write(bytes, to: "p.zip")
        do throws(FatalDiagnostic) {
            let path = folder.path + "/p.zip"
            try PackageArchive(at: path).check(limits, named: path)
            return nil
        } catch {
            return error.diagnostic.message.english.replacing(folder.path, with: "")
        }
    }

    @Test("what is no zip is refused")
    func noArchive() throws {
        #expect(try message(Array("PK".utf8)) == "“/p.zip” is no package that can be read: Not a zip archive")
        #expect(throws: FatalDiagnostic.self) { try PackageArchive(at: folder.path + "/none.zip") }
        #expect(throws: FatalDiagnostic.self) { try PackageArchive(at: "a\0b") }
    }

    @Test(
        "names that would unpack elsewhere are passed over, doubles and links too",
        .enabled(if: Judge.has("python3"), "needs python3"))
    func names() throws {
        let script = """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1], "w")
            for name in ["a/b.txt", "../c.txt", "/d.txt", "e\\\\f.txt", "./g.txt", "a/b.txt", "h/", "i/../j.txt"]:
                archive.writestr(zipfile.ZipInfo(name), name)
            link = zipfile.ZipInfo("k.txt")
            link.create_system, link.external_attr = 3, 0o120777 << 16
            archive.writestr(link, "/etc/passwd")
            """
        let result = try run("python3", ["-W", "ignore", "-c", script, folder.path + "/n.zip"])
        #expect(result.status == 0)
        let archive = try PackageArchive(at: folder.path + "/n.zip")
        #expect(archive.paths == ["a/b.txt", "e/f.txt", "g.txt"])
        #expect(try archive.read("a/b.txt", first: 3, limit: 100) == Array("a/b".utf8))
        #expect(try archive.byteCount(of: "g.txt") == 7)
        #expect(throws: SourceTree.Fault.missing) { try archive.read("../c.txt", first: nil, limit: 100) }
        #expect(throws: SourceTree.Fault.tooLarge(limit: 3)) { try archive.read("g.txt", first: nil, limit: 3) }
    }

    @Test(
        "a package that fills a disk once it is unpacked is refused before anything of it is read",
        .enabled(if: Judge.has("python3"), "needs python3"))
    func bomb() throws {
        let script = """
            import struct, sys, zipfile
            path = sys.argv[1]
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("a.bin", b"x"); archive.writestr("b.bin", b"x")
            data = bytearray(open(path, "rb").read())
            place = data.find(b"PK\\x01\\x02")
            while place >= 0:
                struct.pack_into("<I", data, place + 24, 1500000000)
                place = data.find(b"PK\\x01\\x02", place + 4)
            open(path, "wb").write(data)
            """
        let result = try run("python3", ["-c", script, folder.path + "/bomb.zip"])
        #expect(result.status == 0)
        let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "bomb.zip")))
        #expect(try message(bytes) == "“/p.zip” is larger than 2147483648 bytes once it is unpacked")
        var limits = InputLimits()
        limits.packageBytes = 3_000_000_000
        #expect(try message(bytes, limits) == nil)
        limits.packageFiles = 1
        #expect(try message(bytes, limits) == "“/p.zip” has more than 1 files")
    }
}
