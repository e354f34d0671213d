import Foundation

/// The programs that judge what the tool makes: Python packages in `.venv` (made by `make judges`), Debian's programs.
public enum Judge {
    /// Whether the judges written in Python can run; under the test command they must.
    public static let hasPython = isExecutable(python) || Project.isStrict
    /// The Python that has the judges.
    public static let python = Project.root.appending(path: ".venv/bin/python").path

    /// Whether validata can run, which wants an older frictionless than the other judges; under the test command it must.
    public static let hasValidata = isExecutable(validataPython) || Project.isStrict
    /// The Python that has validata.
    public static let validataPython = Project.root.appending(path: ".venv-validata/bin/python").path

    /// Whether one of Debian's programs is there; under the test command it must be.
    public static func has(_ program: String) -> Bool { path(of: program) != nil || Project.isStrict }

    /// Where a program is, by the search path.
    public static func path(of program: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { "\($0)/\(program)" }.first(where: isExecutable)
    }

    private static func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}
