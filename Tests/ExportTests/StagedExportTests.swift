import Archive
import Diagnostics
import Export
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct StagedExportTests {
    private let fixture: ExportFixture
    /// The SHA-256 digest of `good`.
    private static let good = "770e607624d689265ca6c44884d0807d9b054d23c473c106c72be9de08b7376c"

    init() throws { fixture = try ExportFixture() }

    private struct Broken: Error, CustomStringConvertible {
        var description: String { "broken on purpose" }
    }

    @Test func `writes every kind of content, and the list of what it wrote`() throws {
        let result = try fixture.export(ExportFixture.everyKind)
        #expect(result.diagnostics.isEmpty)
        #expect(
            result.files.map(\.path) == [
                "deep/er/copy.webp", "made.txt", "packages/m.zip", "streamed.txt", "z.txt",
            ])
        #expect(try fixture.folder.text("out/streamed.txt") == "0\n1\n2\n")
        #expect(try fixture.folder.text("out/made.txt") == "made")
        #expect(try fixture.folder.text("out/deep/er/copy.webp") == "RIFF")
        let entries = try result.files.map { file in
            var digest = SHA256()
            let bytes = [UInt8](try Data(contentsOf: fixture.folder.url.appending(path: "out/" + file.path)))
            digest.update(bytes)
            return """
                    {
                      "byteCount" : \(bytes.count),
                      "path" : "\(file.path)",
                      "sha256" : "\(digest.hexadecimal())"
                    }
                """
        }
        #expect(
            try fixture.folder.text("out/export.json")
                == "{\n  \"files\" : [\n" + entries.joined(separator: ",\n")
                + "\n  ],\n  \"producer\" : \"parcours\",\n  \"version\" : 1\n}\n")
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `archives are sorted by bytes, and store what is compressed already`() throws {
        try fixture.export(ExportFixture.everyKind)
        let reader = try ZipReader(path: fixture.path("out/packages/m.zip"))
        #expect(reader.entries.map(\.name) == ["Z.txt", "a.html", "b.webp"])
        #expect(reader.entries.map(\.method) == [8, 8, 0])
        #expect(String(decoding: try reader.read(1, limit: 100), as: UTF8.self) == "<p>été</p>")
    }

    @Test func `what describes others is made from what was written of them, in its order`() throws {
        let result = try fixture.export(
            [
                Artifact(
                    path: "list.txt",
                    content: .describing(["z.txt", "packages/m.zip", "missing.txt", "broken.txt"]) { files in
                        Array(files.map { "\($0.path) \($0.byteCount) \($0.sha256)\n" }.joined().utf8)
                    }),
                Artifact(path: "broken.txt", content: .made { _ in throw Broken() }),
            ] + ExportFixture.everyKind)
        #expect(result.diagnostics.map(\.id) == ["artifact-left-out"])
        let archive = try Data(contentsOf: URL(filePath: fixture.path("out/packages/m.zip")))
        var digest = SHA256()
        digest.update([UInt8](archive))
        #expect(
            try fixture.folder.text("out/list.txt") == """
                z.txt 1 594e519ae499312b29433b7dd8a97ff068defcba9755b6d5d00e84c524d67b06
                packages/m.zip \(archive.count) \(digest.hexadecimal())

                """)
    }

    @Test func `an archive holds streams, and what describes its own entries`() throws {
        try fixture.export([
            .archive(
                "day.zip",
                [
                    Artifact(
                        path: "list.txt",
                        content: .describing(["streamed.txt", "a.txt", "out.txt"]) { files in
                            Array(files.map { "\($0.path) \($0.byteCount)\n" }.joined().utf8)
                        }),
                    Artifact(
                        path: "streamed.txt",
                        content: .streamed { piece, _ in
                            for index in 0..<3 { try piece(Array("\(index)\n".utf8)) }
                        }),
                    Artifact(path: "a.txt", text: "été"),
                ])
        ])
        let reader = try ZipReader(path: fixture.path("out/day.zip"))
        let texts = try reader.entries.indices.map { String(decoding: try reader.read($0, limit: 100), as: UTF8.self) }
        #expect(texts == ["été", "streamed.txt 6\na.txt 5\n", "0\n1\n2\n"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: fixture.path("out")).sorted() == [
                "day.zip", "export.json",
            ])
    }

    @Test func `a stream that breaks off inside an archive leaves it out`() throws {
        let broken = Artifact(
            path: "streamed.txt",
            content: .streamed { piece, _ in
                try piece([1])
                throw Broken()
            })
        let result = try fixture.export([.archive("day.zip", [broken])])
        #expect(result.diagnostics.map(\.message.english) == ["“day.zip” is left out: broken on purpose"])
        #expect(try fixture.tree().keys.sorted() == ["export.json"])
    }

    @Test func `the entry that tells a container's type is first, and not compressed`() throws {
        try fixture.export([
            .archive(
                "book.ods",
                [
                    Artifact(path: "META-INF/manifest.xml", text: "<a/>"), Artifact(path: "Z.txt", text: "Z"),
                    Artifact(path: "mimetype", text: "application/x"),
                ])
        ])
        let reader = try ZipReader(path: fixture.path("out/book.ods"))
        #expect(reader.entries.map(\.name) == ["mimetype", "META-INF/manifest.xml", "Z.txt"])
        #expect(reader.entries.first?.method == 0)
        // The name at 30 and the content behind it: what `file` and others look for (OpenDocument 1.3 part 2 §3.3).
        let bytes = try Data(contentsOf: URL(filePath: fixture.path("out/book.ods")))
        #expect(String(decoding: bytes[30..<51], as: UTF8.self) == "mimetypeapplication/x")
    }

    @Test func `a new export replaces the former one entirely`() throws {
        try fixture.export(ExportFixture.everyKind)
        try fixture.export([Artifact(path: "only.txt", text: "1")])
        #expect(Set(try fixture.tree().keys) == ["only.txt", "export.json"])
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `side by side or one after the other, an export is the same`() throws {
        let artifacts = (0..<60).map { index in
            Artifact(
                path: "f/\(index % 7)/\(index).txt",
                content: .made { diagnostics in
                    diagnostics.report(Diagnostic(.note, "made", BilingualText("number \(index)")))
                    return Array(repeating: UInt8(index), count: index * 100)
                })
        }
        let serial = try fixture.export(artifacts, to: "serial", workers: 1)
        let parallel = try fixture.export(artifacts, to: "parallel", workers: 8)
        #expect(serial.files == parallel.files)
        #expect(serial.diagnostics == parallel.diagnostics)
        #expect(parallel.diagnostics.map(\.message.english) == (0..<60).map { "number \($0)" })
        #expect(try fixture.tree("serial") == fixture.tree("parallel"))
    }

    @Test func `artifacts are asked for as they are written, never all at once, by the caller's thread`() throws {
        let live = LiveCount()
        let caller = pthread_self()
        let artifacts = (0..<100).lazy.map { index in
            #expect(pthread_equal(caller, pthread_self()) != 0)
            let token = live.token()
            return Artifact(path: "\(index)", content: .made { _ in withExtendedLifetime(token) { [1] } })
        }
        let export = try StagedExport(to: fixture.path("out"), from: fixture.source, timestamp: .earliest, workers: 2)
        var diagnostics = DiagnosticCollector()
        try export.write(artifacts, reporting: &diagnostics)
        #expect((1...16).contains(live.most))
    }

    @Test func `an artifact that can't be made is left out and told, the others are written`() throws {
        let source = SourceLocation(file: "content/p.md", line: 3)
        let result = try fixture.export([
            Artifact(path: "gone.webp", content: .copy(sourcePath: "content/gone.webp")),
            Artifact(path: "broken.txt", content: .made { _ in throw Broken() }),
            Artifact(
                path: "half.txt",
                content: .streamed { piece, _ in
                    try piece([1]); throw Broken()
                }),
            Artifact(
                path: "fatal.txt",
                content: .made { _ in
                    throw FatalDiagnostic(
                        Diagnostic(.error, "x", BilingualText(fr: "changé", en: "changed"), at: source))
                }),
            .archive("m.zip", [Artifact(path: "a", content: .copy(sourcePath: "../outside"))]),
            .archive("n.zip", [.archive("o.zip", [])]),
            .archive("empty.zip", []),
            Artifact(path: "good.txt", text: "good"),
        ])
        #expect(result.files == [WrittenFile(path: "good.txt", byteCount: 4, sha256: Self.good)])
        #expect(Set(try fixture.tree().keys) == ["good.txt", "export.json"])
        #expect(
            result.diagnostics.map(\.message.english) == [
                "“gone.webp” is left out: “content/gone.webp” is no longer in the site",
                "“broken.txt” is left out: broken on purpose",
                "“half.txt” is left out: broken on purpose",
                "“fatal.txt” is left out: changed",
                "“m.zip” is left out: “../outside” is no longer in the site",
                "“n.zip” is left out: an archive holds no archive",
                "“empty.zip” is left out: an archive needs at least one entry",
            ])
        #expect(
            result.diagnostics.map(\.location) == [
                SourceLocation(file: "content/gone.webp"), nil, nil, source, SourceLocation(file: "../outside"), nil,
                nil,
            ])
        #expect(result.diagnostics.allSatisfy { $0.severity == .error && $0.id == "artifact-left-out" })
    }

    @Test func `paths that leave the export or are taken are refused, the first keeps them`() throws {
        let paths = [
            "a/b", "../a", "/a", "a//b", "../\u{301}x", "", "a/.", "c\u{7}", "A/B", "e\u{301}", "\u{E9}", "a", "a/b/c",
            "export.json",
        ]
        let result = try fixture.export(paths.map { Artifact(path: $0, text: "1") })
        #expect(result.files.map(\.path) == ["a/b", "e\u{301}"])
        #expect(result.diagnostics.count == paths.count - 2)
        #expect(result.diagnostics.map(\.message.english).contains("“A/B” is left out: “a/b” has this path already"))
        #expect(result.diagnostics.map(\.message.english).contains("“a” is left out: a folder has this path already"))
    }

    @Test(
        arguments: [
            ["a", "a"], ["a", "a-b", "a/b"], ["b/c/d", "b/c", "a"], ["a", "A"], ["a", "../a"], ["a/./b"],
            ["a/b/", "c"],
            [String(repeating: "a", count: 256)],
        ])
    func `an archive with paths that can't be had is left out`(paths: [String]) throws {
        let archive = Artifact.archive("p.zip", paths.map { Artifact(path: $0, text: "1") })
        let result = try fixture.export([archive, .archive("q.zip", [Artifact(path: "a.b/c-d_1.txt", text: "1")])])
        #expect(result.files.map(\.path) == ["q.zip"])
        #expect(result.diagnostics.map(\.id) == ["artifact-left-out"])
    }

    @Test func `an export that isn't committed leaves the former one and nothing else`() throws {
        try fixture.export([Artifact(path: "former.txt", text: "1")])
        let before = try fixture.tree()
        try fixture.export([Artifact(path: "new.txt", text: "2")], commits: false)
        #expect(try fixture.tree() == before)
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `a disk that refuses ends the export and leaves the former one`() throws {
        try fixture.export([Artifact(path: "former.txt", text: "1")])
        let before = try fixture.tree()
        let staging = fixture.path(".out.parcours-staging")
        // A file where the staging folder was: no folder can be made below it.
        let sabotage = Artifact(
            path: "a/new.txt",
            content: .made { _ in
                try FileManager.default.removeItem(atPath: staging)
                try Data().write(to: URL(filePath: staging))
                return [1]
            })
        #expect {
            try fixture.export([sabotage])
        } throws: { error in
            (error as? FatalDiagnostic)?.diagnostic.message.english
                == "“\(fixture.path("out"))” can't be written to: a folder of its path is a file"
        }
        #expect(try fixture.tree() == before)
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `what a killed export left is cleaned up`() throws {
        try fixture.export([Artifact(path: "former.txt", text: "1")])
        try fixture.folder.write("half", to: ".out.parcours-staging/x/half.txt")
        try fixture.folder.write("", to: ".out.parcours-lock")
        try fixture.export([Artifact(path: "new.txt", text: "2")])
        #expect(Set(try fixture.tree().keys) == ["new.txt", "export.json"])
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `an export killed between two renames is undone`() throws {
        try fixture.export([Artifact(path: "former.txt", text: "1")])
        try FileManager.default.moveItem(atPath: fixture.path("out"), toPath: fixture.path(".out.parcours-former"))
        try fixture.export([Artifact(path: "new.txt", text: "2")], commits: false)
        #expect(Set(try fixture.tree().keys) == ["former.txt", "export.json"])
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `two exports to one destination don't mix`() throws {
        let first = try StagedExport(to: fixture.path("out"), from: fixture.source, timestamp: .earliest)
        #expect(
            fixture.refusal(fixture.path("out"))
                == Diagnostic(
                    .error, "destination-locked",
                    BilingualText(
                        fr: "un autre export est en train d'écrire dans « \(fixture.path("out")) »",
                        en: "another export is writing to “\(fixture.path("out"))”"),
                    help: BilingualText(
                        fr: "attendez qu'il se termine, ou donnez un autre dossier",
                        en: "wait until it ends, or give another folder")))
        first.discard()
        #expect(fixture.refusal(fixture.path("out")) == nil)
    }

    @Test func `what is written is checked by the rules of its format`() throws {
        let export = try StagedExport(to: fixture.path("out"), from: fixture.source, timestamp: .earliest)
        var diagnostics = DiagnosticCollector()
        let package = Artifact(
            path: "p.zip", content: .archive { _ in [Artifact(path: "a", text: "1")] }, format: "scorm-1.2")
        try export.write(
            [Artifact(path: "f.xml", text: "<rss>", format: "rss"), package, Artifact(path: "other.xml", text: "<")],
            reporting: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        try export.check(reporting: &diagnostics)
        #expect(diagnostics.diagnostics.map(\.id) == ["malformed-feed", "missing-manifest"])
        #expect(diagnostics.diagnostics.map(\.location?.file) == ["f.xml", "p.zip"])
    }

    @Test func `an export that has ended takes nothing more`() throws {
        let export = try StagedExport(to: fixture.path("out"), from: fixture.source, timestamp: .earliest)
        var diagnostics = DiagnosticCollector()
        _ = try export.commit(reporting: &diagnostics)
        #expect(throws: FatalDiagnostic.self) {
            try export.write([Artifact(path: "a", text: "1")], reporting: &diagnostics)
        }
        #expect(Set(try fixture.tree().keys) == ["export.json"])
    }
}

/// Counts how many tokens live at a time.
private final class LiveCount: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    private(set) var most = 0

    func token() -> Token {
        change(by: 1)
        return Token(self)
    }

    func change(by step: Int) {
        lock.withLock {
            count += step
            most = max(most, count)
        }
    }

    final class Token: Sendable {
        private let counter: LiveCount
        init(_ counter: LiveCount) { self.counter = counter }
        deinit { counter.change(by: -1) }
    }
}
