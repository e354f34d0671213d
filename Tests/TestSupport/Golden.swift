import Foundation

/// A file of the tests that holds what the tool is expected to make.
///
/// With `PARCOURS_RECORD_GOLDENS` set, what was made is written over it: read the difference before it is committed.
public struct Golden: Sendable {
    private let file: URL

    /// A golden, by its path in the folder of all tests.
    public init(_ path: String) {
        self.init(in: "Tests", path)
    }

    /// A file that the project publishes and the tool makes, by its folder and its path there.
    public init(in folder: String, _ path: String) {
        file = Project.root.appending(path: folder).appending(path: path)
    }

    /// The text that is expected, where `text` was made.
    public func expected(insteadOf text: String) throws -> String {
        if ProcessInfo.processInfo.environment["PARCOURS_RECORD_GOLDENS"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
