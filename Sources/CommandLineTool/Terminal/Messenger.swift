public import ArgumentParser
public import Diagnostics
import Foundation

/// How diagnostics are written.
enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs: one JSON object a line.
    case json
}

/// Tells the user what was found and made: diagnostics to standard error, results to standard output.
struct Messenger {
    let language: InterfaceLanguage
    let form: DiagnosticsForm
    /// Whether the user wants to hear of nothing but problems: neither results nor notes.
    let isQuiet: Bool

    /// A messenger in a language; in that of the environment where none is asked for.
    init(language: InterfaceLanguage?, form: DiagnosticsForm, isQuiet: Bool = false) {
        self.isQuiet = isQuiet
        self.language = language ?? .of(environment: ProcessInfo.processInfo.environment)
        self.form = form
    }

    /// Does what a command is for.
    ///
    /// - Throws: ``RunEnd`` with status 2 where it could not be done, which is told, and what `work` throws else.
    func doOrTell(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let fatal as FatalDiagnostic {
            tell(fatal.diagnostic)
            throw RunEnd(status: 2)
        }
    }

    /// Writes diagnostics to standard error, all of them in the order they were found.
    func tell(_ diagnostics: DiagnosticCollector) {
        let usesColour = Self.errorsAreColoured
        var text = ""
        for diagnostic in diagnostics.diagnostics where !isQuiet || diagnostic.severity != .note {
            switch form {
            case .text: text += TerminalRenderer(language: language, usesColour: usesColour).render(diagnostic)
            case .json: text += JSONRenderer(language: language).render(diagnostic)
            }
            guard text.utf8.count >= Self.pieceByteCount else { continue }
            try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
            text = ""
        }
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Writes one diagnostic to standard error.
    func tell(_ diagnostic: Diagnostic) {
        var collector = DiagnosticCollector()
        collector.report(diagnostic)
        tell(collector)
    }

    /// Writes a result to standard output.
    ///
    /// - Parameters:
    ///   - text: the result.
    ///   - isProse: whether a terminal gets its lines cut between words.
    func say(_ text: BilingualText, isProse: Bool = true) {
        write(isProse: isProse) { $0(text[language]) }
    }

    /// Writes a result to standard output as it is made.
    func say(_ answer: some CommandAnswer, reporting diagnostics: inout DiagnosticCollector) {
        write(isProse: answer.isProse) { answer.say(in: language, reporting: &diagnostics, to: $0) }
    }

    private func write(isProse: Bool, _ say: ((String) -> Void) -> Void) {
        guard !isQuiet else { return }
        let columns = isProse ? WrappedText.columns(of: STDOUT_FILENO) : nil
        var text = ""
        say { piece in
            text += WrappedText.text(piece, columns: columns)
            guard text.utf8.count >= Self.pieceByteCount else { return }
            try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            text = ""
        }
        try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Writes a question to standard output; the answer is typed after it.
    func ask(_ text: BilingualText) {
        let shown = WrappedText.text(text[language], columns: WrappedText.columns(of: STDOUT_FILENO))
        try? FileHandle.standardOutput.write(contentsOf: Data(shown.utf8))
    }

    /// How many bytes are gathered before they are written: a large catalogue has a hundred thousand notes.
    private static let pieceByteCount = 1 << 16

    /// Whether standard error is a terminal that wants colour (https://no-color.org).
    static var errorsAreColoured: Bool {
        ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty && errorsAreOnTerminal
    }

    /// Whether standard error is a terminal that knows more than lines (`TERM=dumb` doesn't).
    static var errorsAreOnTerminal: Bool {
        ProcessInfo.processInfo.environment["TERM"] != "dumb" && isatty(STDERR_FILENO) == 1
    }
}

extension InterfaceLanguage: ExpressibleByArgument {
    /// The language that the environment asks for: French where `LC_ALL`, `LC_MESSAGES` or `LANG` says so.
    static func of(environment: [String: String]) -> InterfaceLanguage {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("fr") == true ? .french : .english
    }
}
