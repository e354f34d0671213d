public import Foundation

/// Where the project and the material beside it stand.
public enum Project {
    /// The project's top folder.
    public static let root: URL = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The material shared between projects (real pages, official schemas), where it stands beside the project.
    public static let shared: URL? = existing(root.deletingLastPathComponent().appending(path: "shared"))

    /// Whether tests that need the shared material can run; in CI they must.
    public static let hasShared = shared != nil || isStrict

    /// Whether nothing may be skipped: `PARCOURS_STRICT_TESTS` is set by the test command in CI.
    public static let isStrict = ProcessInfo.processInfo.environment["PARCOURS_STRICT_TESTS"] != nil

    /// A file or folder of the shared material.
    public static func shared(_ path: String) throws -> URL {
        guard let shared else { throw MissingMaterial(name: "../shared/" + path) }
        return shared.appending(path: path)
    }

    private static func existing(_ folder: URL) -> URL? {
        FileManager.default.fileExists(atPath: folder.appending(path: "README.md").path) ? folder : nil
    }
}

/// Something that a test can't do without.
public struct MissingMaterial: Error {
    /// What is missing.
    public var name: String
}
