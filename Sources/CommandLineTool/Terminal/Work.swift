import Diagnostics
import Foundation

/// A command's work, with how its result and its problems are told.
enum Work {
    /// Does the work, then tells what was found and shows what it made.
    ///
    /// - Throws: ``RunEnd`` with status 1 where faults were found, 2 where the work could not be done.
    static func run(
        language: InterfaceLanguage?, form: DiagnosticsForm,
        _ work: (inout DiagnosticCollector) throws -> BilingualText
    ) throws {
        let messenger = Messenger(language: language, form: form)
        var collector = DiagnosticCollector()
        do {
            let result = try work(&collector)
            messenger.tell(collector)
            messenger.say(result)
            if collector.hasErrors { throw RunEnd(status: 1) }
        } catch let fatal as FatalDiagnostic {
            collector.report(fatal.diagnostic)
            messenger.tell(collector)
            throw RunEnd(status: 2)
        } catch is RefusedByFaults {
            collector.report(RefusedByFaults.diagnostic)
            messenger.tell(collector)
            throw RunEnd(status: 1)
        }
    }
}
