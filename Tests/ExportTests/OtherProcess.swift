import Foundation
import Testing

/// This test program run once more, with a part to play: a test that is enabled there alone.
enum OtherProcess {
    /// The part that this process plays, nil in the one that was started by hand.
    static let part = ProcessInfo.processInfo.environment["PARCOURS_TEST_PART"]
    /// The folder that it plays in.
    static var folder: String { ProcessInfo.processInfo.environment["PARCOURS_TEST_FOLDER"] ?? "" }

    /// Starts the process whose tests of `suite` play this part.
    static func start(
        _ part: String, suite: String, in folder: String, environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: try #require(CommandLine.arguments.first))
        process.arguments = ["--testing-library", "swift-testing", "--filter", suite]
        let own = ["PARCOURS_TEST_PART": part, "PARCOURS_TEST_FOLDER": folder]
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }.merging(own) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
