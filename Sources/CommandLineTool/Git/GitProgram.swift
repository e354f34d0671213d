import Diagnostics
import Foundation

/// The program `git`, run without a shell, and without what could make it ask, wait or run something else.
struct GitProgram {
    /// The folder that it works in.
    let folder: String

    /// What git prints on its standard output.
    ///
    /// - Parameters:
    ///   - arguments: the subcommand with its arguments, each passed as it stands.
    ///   - input: what it reads on its standard input.
    /// - Throws: ``FatalDiagnostic`` where there is no git, or it fails.
    func output(_ arguments: [String], input: [UInt8] = []) throws(FatalDiagnostic) -> Data {
        guard let program = Self.program else { throw Self.missing }
        var reason = ""
        do {
            let scratch = try ScratchFolder()
            let status = try run(program, arguments, input, in: scratch)
            if status == 0 { return try scratch.bytes("output") }
            reason = String(decoding: try scratch.bytes("errors"), as: UTF8.self)
        } catch {
            reason = error.localizedDescription
        }
        throw failed(reason)
    }

    /// The lines that git prints.
    func lines(_ arguments: String...) throws(FatalDiagnostic) -> [String] {
        String(decoding: try output(arguments), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Output goes to files, so that a program that prints a lot can't block.
    private func run(_ program: URL, _ arguments: [String], _ input: [UInt8], in scratch: ScratchFolder) throws -> Int32
    {
        let process = Process()
        process.executableURL = program
        process.arguments = Self.safety + ["-C", folder] + arguments
        process.environment = Self.environment
        process.standardInput = try FileHandle(forReadingFrom: try scratch.file("input", input))
        process.standardOutput = try FileHandle(forWritingTo: try scratch.file("output"))
        process.standardError = try FileHandle(forWritingTo: try scratch.file("errors"))
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// No pager, no hook, no monitor of files, no commit in the place of another, no pattern in a path, and no signature
    /// looked at by a program that the repository names.
    private static let safety = [
        "--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs", "-c",
        "core.fsmonitor=false",
        "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false",
    ]

    /// The environment without what points git elsewhere, with messages in one language, and with no way to fetch what is
    /// missing: a repository names the program that would.
    private static let environment: [String: String] = {
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
        let own = [
            "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
        ]
        return inherited.merging(own) { $1 }
    }()

    private static let program: URL? = {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { "\($0)/git" }.first { FileManager.default.isExecutableFile(atPath: $0) }
            .map { URL(filePath: $0) }
    }()

    private static let missing = FatalDiagnostic(
        Diagnostic(
            .error, "no-git",
            BilingualText(fr: "le programme git n’est pas installé", en: "the program git is not installed"),
            help: BilingualText(fr: "installez-le, ou faites sans historique", en: "install it, or do without history"))
    )

    private func failed(_ reason: String) -> FatalDiagnostic {
        let line = reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return FatalDiagnostic(
            Diagnostic(
                .error, "git-failed",
                BilingualText(
                    fr: "git n’a pas pu lire l’historique de « \(folder) » : \(line)",
                    en: "git could not read the history of “\(folder)”: \(line)")))
    }
}
