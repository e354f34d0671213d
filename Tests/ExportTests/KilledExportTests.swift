import Archive
import Diagnostics
import Export
import Foundation
import Interchange
import Testing

/// An export in another process, killed while it writes.
@Suite struct KilledExportTests {
    private static let part = "killed"

    @Test(.enabled(if: OtherProcess.part == part, "runs in the process that is to be killed"))
    func `writes until it is killed`() throws {
        let folder = OtherProcess.folder
        let source = try SourceTree(at: folder + "/site")
        let export = try StagedExport(to: folder + "/out", from: source, timestamp: .earliest, workers: 1)
        let endless = (0...).lazy.map { index in
            Artifact(
                path: "\(index).txt",
                content: .made { _ in
                    if index == 20 {
                        _ = FileManager.default.createFile(atPath: folder + "/ready", contents: nil)
                        pause()
                    }
                    return [1]
                })
        }
        var diagnostics = DiagnosticCollector()
        try export.write(endless, reporting: &diagnostics)
    }

    @Test(.enabled(if: OtherProcess.part == nil, "runs in the process that kills"))
    func `a killed export leaves the former one, and the next one cleans up`() throws {
        let fixture = try ExportFixture()
        try fixture.export([Artifact(path: "former.txt", text: "1")])
        let before = try fixture.tree()
        let process = try OtherProcess.start(Self.part, suite: "KilledExportTests", in: fixture.folder.path)
        while process.isRunning, !FileManager.default.fileExists(atPath: fixture.path("ready")) { usleep(2_000) }
        #expect(fixture.refusal(fixture.path("out"))?.id == "destination-locked")
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()

        #expect(try fixture.tree() == before)
        #expect(try fixture.names() == [".out.parcours-lock", ".out.parcours-staging", "out", "ready", "site"])
        try fixture.export([Artifact(path: "new.txt", text: "2")])
        #expect(Set(try fixture.tree().keys) == ["new.txt", "export.json"])
        #expect(try fixture.names() == ["out", "ready", "site"])
    }
}
