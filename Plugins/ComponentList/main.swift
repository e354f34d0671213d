import Foundation

/// Writes a Swift source with a list of texts: the compiler's version, then the arguments after the file's path.

/// What the compiler on the search path says of itself: “Swift version 6.3.1 (swift-6.3.1-RELEASE)”.
func compilerVersion() -> String {
    let process = Process(), pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc", "--version"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil, let data = try? pipe.fileHandleForReading.readToEnd() else { return "unknown" }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let index = words.firstIndex(of: "version"), index + 1 < words.count else { return "unknown" }
    return String(words[index + 1])
}

let components = ["Swift " + compilerVersion()] + CommandLine.arguments.dropFirst(2)
let list = components.map { "        \"\($0.filter { $0 != "\"" && $0 != "\\" })\"," }.joined(separator: "\n")
let source = """
    /// What the program was built with, written by the build.
    enum BuiltWith {
        /// The compiler and the packages, each with its version.
        static let components = [
    \(list)
        ]
    }

    """
guard CommandLine.arguments.count > 1 else { exit(2) }
try Data(source.utf8).write(to: URL(filePath: CommandLine.arguments[1]))
