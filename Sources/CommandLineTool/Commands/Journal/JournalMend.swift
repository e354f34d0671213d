import ArgumentParser
import Diagnostics
import Export
import Releases

/// `parcours journal mend`
struct JournalMend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mend", abstract: "Put the two sides of a merge in conflict together.",
        discussion: """
            The marks that git leaves in the journal are taken out: what either side saw stays, and what both saw counts \
            from the day that it was seen first. `git add` the journal afterwards.
            """)

    @OptionGroup var journal: JournalOptions

    func run() throws {
        let file = journal.file
        try Work.run(language: journal.language, form: journal.diagnostics) { diagnostics in
            try journal.refuseLinkOut()
            let text = try UserFile.ordinaryText(at: file)
            guard let sides = JournalConflict(text) else {
                _ = try Journal(reading: text, file: file)
                return BilingualText(fr: "\(file) n’est pas en conflit", en: "\(file) is not in conflict")
            }
            let ours = try Journal(reading: sides.ours, file: file)
            let mended = ours.merging(try Journal(reading: sides.theirs, file: file))
            for fault in mended.faults(in: file) { diagnostics.report(fault) }
            try replaceFile(at: file, with: mended.serialised())
            return BilingualText(fr: "les deux côtés de \(file) sont réunis", en: "both sides of \(file) are together")
        }
    }
}
