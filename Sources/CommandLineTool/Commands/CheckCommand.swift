import ArgumentParser
import Conformance
import Diagnostics
import Foundation

/// `parcours check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check packages, ours or not, as platforms read them.",
        discussion: """
            SCORM 1.2 and 2004, IMS Content Packaging, Common Cartridge 1.0 to 1.3 and Thin, and cmi5 are recognised; \
            AICC is named. Each finding says which platforms mind it.

            Exit status: 0 no error, 1 errors found, 2 a file could not be opened.
            """)

    @Argument(help: ArgumentHelp("The packages.", valueName: "file"))
    var files: [String]

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Option(help: "How findings are told: text, or json for one object a line.")
    var diagnostics: DiagnosticsForm = .text

    @Option(help: ArgumentHelp("The most files that a package may have.", valueName: "count"))
    var maxFiles = PackageLimits().fileCount

    @Option(help: ArgumentHelp("How many times larger a file may get when it is unpacked.", valueName: "times"))
    var maxRatio = PackageLimits().compressionRatio

    @Option(help: ArgumentHelp("The most bytes that a package may have once unpacked.", valueName: "bytes"))
    var maxSize = PackageLimits().unpackedByteCount

    @Option(
        help: ArgumentHelp(
            "An XML schema that manifests must be valid under too, such as the standard's own.", valueName: "file"))
    var schema: String?

    @Flag(help: "Say nothing but errors and warnings: no progress, no notes, no summaries.")
    var quiet = false

    func validate() throws {
        guard maxFiles > 0, maxRatio > 0, maxSize > 0 else {
            throw ValidationError("--max-files, --max-ratio and --max-size want numbers above 0.")
        }
    }

    func run() throws {
        let messenger = Messenger(language: language, form: diagnostics, isQuiet: quiet)
        let progress = RunProgress(for: messenger)
        progress.begin(.checking, expecting: files.count)
        var check = PackageCheck(limits: limits)
        try messenger.doOrTell {
            check.schema = try schema.map { path throws(FatalDiagnostic) in try ManifestSchema(contentsOf: path) }
        }
        let status = files.reduce(0) { max($0, self.status(of: $1, check, messenger, progress)) }
        progress.end()
        if status != 0 { throw RunEnd(status: status) }
    }

    /// Checks a package and tells what was found; the exit status that follows.
    private func status(
        of file: String, _ check: PackageCheck, _ messenger: Messenger, _ progress: RunProgress
    ) -> Int32 {
        defer { progress.didWork() }
        if let fault = Self.fault(of: file) {
            progress.end()
            messenger.tell(fault)
            return 2
        }
        let report = check.report(ofArchiveAt: file, named: file, readsContents: true)
        progress.end()
        var collector = DiagnosticCollector()
        for diagnostic in report.diagnostics { collector.report(diagnostic) }
        messenger.tell(collector)
        messenger.say(Self.summary(of: report, file))
        return collector.hasErrors ? 1 : 0
    }

    private var limits: PackageLimits {
        var limits = PackageLimits()
        limits.fileCount = maxFiles
        limits.compressionRatio = maxRatio
        limits.unpackedByteCount = maxSize
        return limits
    }

    private static func fault(of file: String) -> Diagnostic? {
        var isFolder: ObjCBool = false
        guard !FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) || isFolder.boolValue else {
            return nil
        }
        return Diagnostic(
            .error, "missing-package",
            BilingualText(fr: "« \(file) » n’est pas un fichier", en: "“\(file)” is not a file"),
            help: BilingualText(fr: "donnez le chemin d’un paquet", en: "give the path of a package"))
    }

    /// A line: the file, what it is, how many findings of each kind.
    private static func summary(of report: PackageReport, _ file: String) -> BilingualText {
        func count(_ severity: Severity) -> Int { report.diagnostics.count { $0.severity == severity } }
        let errors = count(.error), warnings = count(.warning), notes = count(.note)
        let counts = "\(errors) / \(warnings) / \(notes)"
        let title = report.format?.title
        return BilingualText(
            fr: "\(file) : \(title ?? "format inconnu"), "
                + (report.diagnostics.isEmpty ? "sans reproche" : "erreurs / avertissements / notes : \(counts)"),
            en: "\(file): \(title ?? "unknown format"), "
                + (report.diagnostics.isEmpty ? "nothing to say against it" : "errors / warnings / notes: \(counts)"))
    }
}
