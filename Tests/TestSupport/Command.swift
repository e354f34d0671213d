public import Foundation

/// What a program printed and how it ended.
public struct CommandResult: Sendable {
    /// The exit status.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: String
    /// What it wrote to standard error.
    public var errors: String
}

/// Runs a program to its end.
///
/// Output goes to files, so that a program that prints a lot can't block.
public func run(
    _ program: String, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    input: String? = nil
) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : Judge.path(of: program) ?? program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Nothing is kept from test to test, unless one asks for it.
    process.environment = ProcessInfo.processInfo.environment.merging(["PARCOURS_CACHE": ""]) { $1 }
        .merging(environment) { $1 }
    let scratch = try TemporaryFolder()
    let output = try scratch.handle("output"), errors = try scratch.handle("errors")
    process.standardOutput = output
    process.standardError = errors
    if let input {
        try scratch.write(input, to: "input")
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
    } else {
        process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return CommandResult(
        status: process.terminationStatus, output: try scratch.text("output"), errors: try scratch.text("errors"))
}
