import Archive
import Foundation
import TestSupport
import Testing

@Suite struct ZipReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func reader(_ bytes: [UInt8]) throws -> ZipReader {
        try folder.write(bytes, to: "b.zip")
        return try ZipReader(path: folder.path + "/b.zip")
    }

    private func archive(_ text: String, isCompressed: Bool = true) throws -> [UInt8] {
        let entry = ZipEntry(name: "abc.txt", content: .bytes(Array(text.utf8)), isCompressed: isCompressed)
        try writeZip([entry], to: folder.path + "/a.zip", timestamp: .earliest)
        return [UInt8](try Data(contentsOf: folder.url.appending(path: "a.zip")))
    }

    private func reason(_ work: () throws -> Void) -> ZipFault.Reason? {
        do {
            try work()
            return nil
        } catch {
            return (error as? ZipFault)?.reason
        }
    }

    @Test func `lists what the directory says`() throws {
        let entry = try reader(archive("abc", isCompressed: false)).entries
        #expect(entry.map(\.name) == ["abc.txt"])
        #expect(entry.map(\.size) == [3])
        #expect(entry.map(\.compressedSize) == [3])
        #expect(entry.map(\.crc) == [0x3524_41C2])
    }

    @Test(.enabled(if: Judge.has("python3"), "needs python3"))
    func `tells encrypted entries, symbolic links and names of an unknown encoding`() throws {
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], "w") as archive:
                for name in ["plain", "été", "link", "secret", "other"]:
                    info = zipfile.ZipInfo(name)
                    info.create_system, info.external_attr = 3, (0o120777 if name == "link" else 0o100644) << 16
                    archive.writestr(info, "x")
            data = bytearray(open(sys.argv[1], "rb").read())
            for signature, offset in [(b"PK\\x03\\x04", 6), (b"PK\\x01\\x02", 8)]:
                start = -1
                for number in range(5):
                    start = data.index(signature, start + 1)
                    if number == 3: data[start + offset] |= 1
            open(sys.argv[1], "wb").write(bytes(data).replace(b"other", b"\\xc3\\xa9\\xe9aa"))
            """
        #expect(try run("python3", ["-c", script, folder.path + "/c.zip"]).errors == "")
        let entries = try ZipReader(path: folder.path + "/c.zip").entries
        #expect(entries.map(\.isSymbolicLink) == [false, false, true, false, false])
        #expect(entries.map(\.isEncrypted) == [false, false, false, true, false])
        #expect(entries.map(\.isNameDeclared) == [true, true, true, true, false])
    }

    @Test(.enabled(if: Judge.has("python3"), "needs python3"))
    func `refuses entries that share their data`() throws {
        let script = """
            import struct, sys
            count, data = int(sys.argv[2]), b"a" * 5000
            import zlib
            crc = zlib.crc32(data)
            local = struct.pack("<IHHHHHIIIHH", 0x04034b50, 20, 0, 0, 0, 33, crc, 5000, 5000, 1, 0) + b"a" + data
            directory = b"".join(
                struct.pack("<IHHHHHHIIIHHHHHII", 0x02014b50, 20, 20, 0, 0, 0, 33, crc, 5000, 5000, 2, 0, 0, 0, 0, 0, 0)
                + b"%02d" % number for number in range(count))
            end = struct.pack("<IHHHHIIH", 0x06054b50, 0, 0, count, count, len(directory), len(local), 0)
            open(sys.argv[1], "wb").write(local + directory + end)
            """
        let path = folder.path + "/o.zip"
        #expect(try run("python3", ["-c", script, path, "1"]).errors == "")
        #expect(try ZipReader(path: path).entries.map(\.size) == [5_000])
        #expect(try run("python3", ["-c", script, path, "20"]).errors == "")
        #expect(reason { _ = try ZipReader(path: path) } == .damaged)
    }

    @Test func `refuses what is over the limit`() throws {
        let reader = try reader(archive("abcd"))
        #expect(try reader.read(0, limit: 4) == Array("abcd".utf8))
        #expect(reason { _ = try reader.read(0, limit: 3) } == .tooLarge(limit: 3))
        #expect(reason { _ = try reader.read(1, limit: 3) } == .damaged)
        #expect(reason { _ = try reader.read(-1, limit: 3) } == .damaged)
    }

    @Test(arguments: [UInt8(10), 0, 0xA1])
    func `a directory that lies about a size isn't believed`(first: UInt8) throws {
        var bytes = try archive(String(repeating: "a", count: 100_000))
        let size: [UInt8] = [0xA0, 0x86, 0x01, 0x00]
        let stated = first == 0xA1 ? [first, 0x86, 0x01, 0x00] : [first, 0, 0, 0]
        for index in bytes.indices.dropLast(4) where Array(bytes[index..<index + 4]) == size {
            bytes.replaceSubrange(index..<index + 4, with: stated)
        }
        let reader = try reader(bytes)
        #expect(reader.entries.first?.size == (first == 0xA1 ? 100_001 : Int(first)))
        #expect(reason { _ = try reader.read(0, limit: 1_000_000) } == .damaged)
        #expect(reason { try reader.verify(0, limit: 1_000_000) } == .damaged)
    }

    @Test func `a wrong checksum is a fault`() throws {
        var bytes = try archive("abc", isCompressed: false)
        let content = try #require(
            bytes.indices.dropLast(2).first { Array(bytes[$0..<$0 + 3]) == Array("abc".utf8) && $0 > 36 })
        bytes[content] = UInt8(ascii: "x")
        let reader = try reader(bytes)
        #expect(reason { _ = try reader.read(0, limit: 10) } == .damaged)
    }

    @Test func `what isn't a zip is a fault`() throws {
        #expect(reason { _ = try reader(Array("not a zip".utf8)) } == .notAnArchive)
        #expect(reason { _ = try reader([]) } == .notAnArchive)
        #expect(reason { _ = try ZipReader(path: folder.path + "/none.zip") } == .system(ENOENT))
        #expect(reason { _ = try ZipReader(path: folder.path) } != nil)
    }

    @Test func `any cut or changed byte gives a reader or a fault`() throws {
        let whole = try archive("abcabcabcabc")
        for index in whole.indices {
            for bytes in [Array(whole[..<index]), whole[..<index] + [whole[index] ^ 0xFF] + whole[(index + 1)...]] {
                guard let reader = try? reader(bytes) else { continue }
                for entry in reader.entries.indices { _ = try? reader.read(entry, limit: 1_000) }
            }
        }
        #expect(try reader(whole).entries.count == 1)
    }

    @Test(.enabled(if: Judge.has("zip"), "needs Info-ZIP"))
    func `reads what other programs write, and refuses what is encrypted`() throws {
        try folder.write("abc", to: "é.txt")
        _ = try run("zip", ["-q", "c.zip", "é.txt"], in: folder.url, environment: ["LC_ALL": "C.UTF-8"])
        _ = try run("zip", ["-q", "-P", "secret", "d.zip", "é.txt"], in: folder.url)
        let plain = try ZipReader(path: folder.path + "/c.zip")
        #expect(plain.entries.map(\.name) == ["é.txt"])
        #expect(try plain.read(0, limit: 3) == Array("abc".utf8))
        let encrypted = try ZipReader(path: folder.path + "/d.zip")
        #expect(reason { _ = try encrypted.read(0, limit: 3) } == .unsupported)
    }
}
