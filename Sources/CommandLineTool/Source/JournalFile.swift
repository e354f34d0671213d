import Diagnostics
import Export
import Foundation
import Interchange
import Releases

/// Where the journal of an export is kept: where the user says, else beside the configuration, else in the export.
struct JournalFile {
    static let name = "parcours.journal.json"
    private static let limitSetting = "journal-bytes"

    private let path: String?
    /// The folder that the journal is looked for in; nil where the user says where it is.
    private let ownFolder: String?
    /// The journal's path in the export, where that is where it is kept.
    let pathInOutput: String?
    /// The digest of what was read; nil before, and where there was nothing.
    private var digest: String?
    private var isRead = false
    private var limit = InputLimits().journalBytes

    /// - Parameters:
    ///   - given: where the user says.
    ///   - configurationFolder: the folder of the configuration; nil where there is none.
    ///   - output: the export's folder; nil for a run that exports nothing.
    init(given: String?, configurationFolder: String?, output: String?) {
        ownFolder = given == nil ? configurationFolder ?? output : nil
        let besides = given ?? configurationFolder.map { $0 + "/" + Self.name }
        path = besides ?? output.map { $0 + "/" + Self.name }
        pathInOutput = besides == nil && output != nil ? Self.name : nil
    }

    /// The journal's path, for messages.
    var shownPath: String { path ?? Self.name }

    /// How long the file is, in bytes; 0 where there is none.
    var byteCount: Int { path.flatMap { SourceStamps.Stamp(at: $0) }?.byteCount ?? 0 }

    /// What earlier exports saw; an empty journal before the first.
    mutating func read(limits: InputLimits = InputLimits()) throws(FatalDiagnostic) -> Journal {
        guard let path else { return Journal() }
        limit = limits.journalBytes
        if let ownFolder { try Self.refuseLink(outOf: ownFolder) }
        isRead = true
        guard let text = try text(at: path) else { return Journal() }
        digest = Self.digest(of: text)
        // The text of a long journal, which is of no use once its bytes are there, isn't held meanwhile.
        return try Journal(reading: text, file: path, limits: limits)
    }

    /// Makes sure that a journal that nobody named, in a folder that may be anybody's, is no link to a file elsewhere: that
    /// one would be read, and shown where it is no journal.
    ///
    /// - Throws: ``FatalDiagnostic`` where it is.
    static func refuseLink(outOf folder: String) throws(FatalDiagnostic) {
        guard let tree = try? SourceTree(at: folder) else { return }
        try tree.refuseLinkOut(at: name, shownAs: folder + "/" + name)
    }

    /// Makes sure that the file still says what was read.
    ///
    /// - Throws: ``FatalDiagnostic`` where another run wrote it: what that one saw would be lost.
    func refuseOthers() throws(FatalDiagnostic) {
        guard let path, isRead, try presentDigest(at: path) != digest else { return }
        throw FatalDiagnostic(
            Diagnostic(
                .error, "journal-changed",
                BilingualText(
                    fr: "un autre export a écrit ce journal pendant celui-ci : rien n’est remplacé",
                    en: "another export wrote this journal during this one: nothing is replaced"),
                at: SourceLocation(file: path), help: BilingualText(fr: "recommencez", en: "try again")))
    }

    private func text(at path: String) throws(FatalDiagnostic) -> String? {
        if pathInOutput == nil, let pending = pending(at: path) { return pending.journal }
        return try UserFile.textIfPresent(at: path, limit: limit, setting: Self.limitSetting)
    }

    /// The journal that a killed export left beside this one, where it is the true one.
    func pending(at path: String) -> PendingJournal? { PendingJournal.left(besides: path, limit: limit) }

    private func presentDigest(at path: String) throws(FatalDiagnostic) -> String? {
        if pathInOutput == nil, let pending = pending(at: path) { return Self.digest(of: pending.journal) }
        return try UserFile.digestIfPresent(at: path, limit: limit, setting: Self.limitSetting)
    }

    private static func digest(of text: String) -> String {
        var digest = SHA256(), text = text
        text.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
        return digest.hexadecimal()
    }

    /// What is to be written for a journal to take another's place; nil where it is kept in the export, and where its
    /// file says it already.
    func change(to journal: Journal, from former: Journal) -> JournalChange? {
        guard let path, pathInOutput == nil else { return nil }
        // What a killed run left goes away with the next change.
        let isLeft =
            FileManager.default.fileExists(atPath: PendingJournal.path(besides: path))
            || FileLock.isMarked(changing: path)
        guard journal != former || isLeft || !FileManager.default.fileExists(atPath: path) else { return nil }
        return JournalChange(of: self, at: path, to: journal)
    }
}
