import Diagnostics
import Foundation
import Interchange

/// A command's work, with how its result and its problems are told.
enum Work {
    /// Does the work, then tells what was found and shows what it made.
    ///
    /// - Throws: ``RunEnd`` with status 1 where faults were found, 2 where the work could not be done.
    static func run(
        language: InterfaceLanguage?, form: DiagnosticsForm,
        _ work: (inout DiagnosticCollector) throws -> some CommandAnswer
    ) throws {
        try run(Messenger(language: language, form: form), nil, work)
    }

    /// The same for work that may take long: shows how far it has come, and lets the user end it before its time.
    ///
    /// - Throws: ``RunEnd``, with 128 and the signal's number where that ended the work, which has then changed nothing.
    static func runLong(
        _ messenger: Messenger, isVerbose: Bool = false,
        _ work: (inout DiagnosticCollector, RunProgress) throws -> BilingualText
    ) throws {
        let progress = RunProgress(for: messenger, isVerbose: isVerbose, until: Interruption())
        try OrderedWork.$observer.withValue(progress) {
            try run(messenger, progress) { try work(&$0, progress) }
        }
    }

    private static func run(
        _ messenger: Messenger, _ progress: RunProgress?,
        _ work: (inout DiagnosticCollector) throws -> some CommandAnswer
    ) throws {
        var collector = DiagnosticCollector()
        do {
            let result = try work(&collector)
            progress?.end()
            messenger.tell(collector)
            var late = DiagnosticCollector()
            messenger.say(result, reporting: &late)
            messenger.tell(late)
            collector.report(contentsOf: late)
        } catch {
            progress?.end()
            if let signal = progress?.signal { throw interrupted(by: signal, messenger) }
            throw end(error, collector, messenger)
        }
        if collector.hasErrors { throw RunEnd(status: 1) }
    }

    /// How a run ends that threw: what it can tell is told.
    private static func end(_ error: any Error, _ found: DiagnosticCollector, _ messenger: Messenger) -> any Error {
        var collector = found
        switch error {
        case let fatal as FatalDiagnostic: collector.report(fatal.diagnostic)
        case is RefusedByFaults: collector.report(RefusedByFaults.diagnostic)
        default: return error
        }
        messenger.tell(collector)
        return RunEnd(status: error is RefusedByFaults ? 1 : 2)
    }

    /// How a run ends that the user has ended, in one line: what it had found is of no use.
    private static func interrupted(by signal: Int32, _ messenger: Messenger) -> RunEnd {
        messenger.tell(
            Diagnostic(
                .error, "run-interrupted",
                BilingualText(
                    fr: "interrompu : tout est resté comme avant", en: "interrupted: everything is as it was before")))
        return RunEnd(status: 128 + signal)
    }
}
