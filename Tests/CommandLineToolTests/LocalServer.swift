import Foundation
import TestSupport

/// A server on this machine that a script of `Judges` runs, stopped when the test lets go of it.
final class LocalServer: @unchecked Sendable {
    /// Its address, without a final `/`.
    let address: String
    private let process = Process()

    init(_ script: String, _ arguments: String...) throws {
        let output = Pipe()
        let path = Project.root.appending(path: "Tests/CommandLineToolTests/Judges/" + script).path
        process.executableURL = URL(filePath: Judge.python)
        process.arguments = ["-B", path] + arguments
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        address = "http://127.0.0.1:" + line.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // The signals that a test program passes over, its children pass over too; but not this one.
    deinit { kill(process.processIdentifier, SIGKILL) }

    /// What it answers to `GET`.
    func get(_ path: String) throws -> Data {
        Data(try run("python3", ["-c", Self.getting, address + path]).output.utf8)
    }

    /// What it answers to `POST`.
    @discardableResult
    func post(_ path: String, _ body: String) throws -> Data {
        Data(try run("python3", ["-c", Self.posting, address + path, body]).output.utf8)
    }

    private static let getting = "import sys, urllib.request as u; print(u.urlopen(sys.argv[1]).read().decode())"
    private static let posting =
        "import sys, urllib.request as u; print(u.urlopen(sys.argv[1], sys.argv[2].encode()).read().decode())"
}
