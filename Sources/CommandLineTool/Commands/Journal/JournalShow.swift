import ArgumentParser

/// `parcours journal show`
struct JournalShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what happened to each module, when it was seen, and how sure its date is.")

    @OptionGroup var journal: JournalOptions

    func run() throws {
        try journal.run { journal, _ in JournalReport(of: journal) }
    }
}
