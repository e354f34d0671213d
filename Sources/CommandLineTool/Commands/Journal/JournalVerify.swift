import ArgumentParser
import Diagnostics

/// `parcours journal verify`
struct JournalVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Look for what contradicts itself in a journal.",
        discussion: "Exit status: 0 nothing, 1 contradictions (told on standard error), 2 it is no journal.")

    @OptionGroup var journal: JournalOptions

    func run() throws {
        let file = journal.file
        try journal.run { journal, diagnostics in
            let faults = journal.faults(in: file)
            for fault in faults { diagnostics.report(fault) }
            let (modules, events) = (journal.modules.count, journal.modules.values.reduce(0) { $0 + $1.events.count })
            return BilingualText(
                fr: "\(file) : \(modules) modules, \(events) événements, \(faults.count) contradictions",
                en: "\(file): \(modules) modules, \(events) events, \(faults.count) contradictions")
        }
    }
}
