import Archive
import Diagnostics
import Export
import Foundation
import Interchange
import TestSupport
import Testing

/// An export in another process, killed while it writes.
@Suite struct KilledExportTests {
    /// In the other process: where the export's fixture is.
    private static let role = ProcessInfo.processInfo.environment["PARCOURS_KILLED_EXPORT"]

    @Test(.enabled(if: role != nil, "runs in the process that is to be killed"))
    func `writes until it is killed`() throws {
        let folder = try #require(Self.role)
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

    @Test(.enabled(if: role == nil, "runs in the process that kills"))
    func `a killed export leaves the former one, and the next one cleans up`() throws {
        let fixture = try ExportFixture()
        try fixture.export([Artifact(path: "former.txt", text: "1")])
        let before = try fixture.tree()
        let process = Process()
        process.executableURL = URL(filePath: try #require(CommandLine.arguments.first))
        process.arguments = ["--testing-library", "swift-testing", "--filter", "KilledExportTests"]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["PARCOURS_KILLED_EXPORT": fixture.folder.path]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
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
