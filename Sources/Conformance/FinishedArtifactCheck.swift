import Archive
public import Diagnostics
import Foundation

/// Checks a file that an export has written by the rules of its format.
public struct FinishedArtifactCheck: Sendable {
    /// A check.
    public init() {}

    /// What is wrong with a file; empty where nothing is, or where its format has no rules.
    ///
    /// - Parameters:
    ///   - path: the file's path in the export, by which diagnostics call it.
    ///   - format: the format's name: that of a package, of a feed, `dataset` (whose `datapackage.json` stands for its
    ///     tables).
    ///   - folder: where the export's files are.
    public func diagnostics(of path: String, format: String?, in folder: String) -> [Diagnostic] {
        let file = folder + "/" + path
        switch format {
        case "dataset" where path.hasSuffix(".zip"):
            return []  // A dataset of its own day: its tables are those that are checked beside it.
        case let format? where path.hasSuffix(".zip") || path.hasSuffix(".imscc"):
            return Self.diagnostics(ofPackageAt: file, named: path, madeAs: format)
        case "rss" where path.hasSuffix(".xml"):
            return FeedCheck().diagnostics(of: Self.bytes(file) ?? [], named: path)
        case "atom":
            return AtomCheck().diagnostics(of: Self.bytes(file) ?? [], named: path)
        case "json-feed":
            return JSONFeedCheck().diagnostics(of: Self.bytes(file) ?? [], named: path)
        case "icalendar":
            return CalendarCheck().diagnostics(of: Self.bytes(file) ?? [], named: path)
        case "dataset" where path.split(separator: "/").last == "datapackage.json":
            let base = file.dropLast("datapackage.json".count)
            // A descriptor names files beside it or below.
            return DatasetCheck().diagnostics(
                ofDescriptor: Self.bytes(file) ?? [], named: path,
                opening: { ZipEntryName.fault(in: $0) == nil ? CheckedText(file: base + $0) : nil })
        default: return []
        }
    }

    /// What is wrong with a package, and whether an importer would take it for what it was made as. What is only worth
    /// knowing is the business of whoever chose the format.
    private static func diagnostics(
        ofPackageAt file: String, named path: String, madeAs format: String
    ) -> [Diagnostic] {
        let report = PackageCheck().report(ofArchiveAt: file, named: path)
        let found = report.diagnostics.filter { $0.severity > .note }
        guard let recognised = report.format, recognised.name != format else { return found }
        let unexpected = Diagnostic(
            .error, "unexpected-format",
            BilingualText(
                fr: "le paquet se lit comme du \(recognised.title), et non comme « \(format) »",
                en: "the package reads as \(recognised.title), not as “\(format)”"),
            at: SourceLocation(file: path), platforms: ConcernedPlatforms.every.names)
        return [unexpected] + found
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        CheckedText(file: path)?.allBytes
    }
}
