import Archive
import Diagnostics
import Export
import Foundation
import Interchange
import TestSupport

/// A source folder with two files, and room for destinations beside it.
struct ExportFixture {
    let folder: TemporaryFolder
    let source: SourceTree

    /// One artifact of each kind of content.
    static let everyKind = [
        Artifact(path: "z.txt", text: "z"),
        Artifact(path: "made.txt", content: .made { _ in Array("made".utf8) }),
        Artifact(path: "deep/er/copy.webp", content: .copy(sourcePath: "content/b.webp")),
        Artifact(
            path: "streamed.txt",
            content: .streamed { piece, _ in
                for index in 0..<3 { try piece(Array("\(index)\n".utf8)) }
            }),
        .archive(
            "packages/m.zip",
            [
                Artifact(path: "b.webp", content: .copy(sourcePath: "content/b.webp")),
                Artifact(path: "a.html", content: .copy(sourcePath: "content/a.html")),
                Artifact(path: "Z.txt", text: "Z"),
            ]),
    ]

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("<p>été</p>", to: "site/content/a.html")
        try folder.write([0x52, 0x49, 0x46, 0x46], to: "site/content/b.webp")
        source = try SourceTree(at: folder.path + "/site")
    }

    func path(_ name: String) -> String { folder.path + "/" + name }

    /// Exports, and gives what was written and what was told.
    @discardableResult
    func export(
        _ artifacts: [Artifact], to name: String = "out", workers: Int? = nil, commits: Bool = true
    ) throws -> (files: [WrittenFile], diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let export = try StagedExport(
            to: path(name), from: source, timestamp: ZipTimestamp(secondsSince1970: 1_750_000_000), workers: workers)
        try export.write(artifacts, reporting: &diagnostics)
        let files = commits ? try export.commit(reporting: &diagnostics) : []
        return (files, diagnostics.diagnostics)
    }

    /// The files below a folder, by their paths; links and empty folders too.
    func tree(_ name: String = "out") throws -> [String: Data] {
        var files: [String: Data] = [:]
        for item in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
            files[item] = FileManager.default.contents(atPath: path(name) + "/" + item) ?? Data()
        }
        return files
    }

    /// What stands beside the destinations, hidden files included.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// What opening an export is refused with.
    func refusal(_ destination: String) -> Diagnostic? {
        do {
            _ = try StagedExport(to: destination, from: source, timestamp: .earliest)
            return nil
        } catch {
            return error.diagnostic
        }
    }
}

extension Artifact {
    /// An archive of these artifacts.
    static func archive(_ path: String, _ artifacts: [Artifact]) -> Artifact {
        Artifact(path: path, content: .archive { _ in artifacts })
    }
}
