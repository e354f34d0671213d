import Foundation
import Testing

/// The same artifacts exported in two surroundings.
@Suite struct SameBytesTests {
    private static let part = "elsewhere"

    @Test(.enabled(if: OtherProcess.part == part, "runs in the process with other surroundings"))
    func `exports elsewhere`() throws {
        umask(0o077)
        let fixture = try ExportFixture()
        try fixture.export(ExportFixture.everyKind)
        try FileManager.default.moveItem(atPath: fixture.path("out"), toPath: OtherProcess.folder + "/elsewhere")
    }

    @Test(.enabled(if: OtherProcess.part == nil, "runs in the process that compares"))
    func `zone, locale, umask and folder make no difference to the bytes`() throws {
        let fixture = try ExportFixture()
        try fixture.export(ExportFixture.everyKind)
        let other = try OtherProcess.start(
            Self.part, suite: "SameBytesTests", in: fixture.folder.path,
            environment: ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
        other.waitUntilExit()
        #expect(try fixture.tree("elsewhere") == fixture.tree("out"))
    }
}
