import Foundation
import TestSupport

/// The program as a user runs it.
enum Program {
    /// Beside the test program, where both are built.
    static let path = URL(filePath: ProcessInfo.processInfo.arguments[0])
        .deletingLastPathComponent().appending(path: "parcours").path

    /// Runs the program, in English unless the environment says otherwise, without anything of the caller's taste.
    static func run(_ arguments: String..., in folder: URL? = nil, environment: [String: String] = [:]) throws
        -> CommandResult
    {
        try TestSupport.run(
            path, arguments, in: folder,
            environment: ["LC_ALL": "C", "NO_COLOR": "", "SOURCE_DATE_EPOCH": ""].merging(environment) { $1 })
    }

    /// Exports a site to a folder of its own.
    static func export(_ site: String, to output: String, _ arguments: String..., environment: [String: String] = [:])
        throws -> CommandResult
    {
        try TestSupport.run(
            path, ["export", site, "--output", output, "--as-of", "2026-11-16"] + arguments,
            environment: ["LC_ALL": "C", "NO_COLOR": "", "SOURCE_DATE_EPOCH": ""].merging(environment) { $1 })
    }
}

/// The files below a folder with their bytes, by their path.
func tree(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = URL(filePath: folder)
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        var isFolder: ObjCBool = false
        let url = root.appending(path: path)
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue {
            files[path] = try Data(contentsOf: url)
        }
    }
    return files
}
