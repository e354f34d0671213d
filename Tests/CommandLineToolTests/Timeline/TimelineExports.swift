import Foundation
import TestSupport
import Testing

/// The revisions of the site, published and exported one after the other, each on its day.
struct TimelineExports {
    let folder: TemporaryFolder
    let site: TimelineSite
    /// The commit of each revision, oldest first.
    private(set) var hashes: [String] = []
    /// The day of each revision, oldest first.
    let days = TimelineSite.revisions.map(\.day)

    private static let formats = ["rss", "atom", "json-feed", "icalendar", "feed-page", "dataset"].flatMap {
        ["--format", $0]
    }

    init() throws {
        folder = try TemporaryFolder()
        site = try TimelineSite(in: folder.url.appending(path: "site"))
        for revision in TimelineSite.revisions {
            let hash = try site.publish(revision)
            hashes.append(hash)
            let result = try export(revision.day, "journal.json", to: "out", "--revision", hash)
            #expect(result.status == 0, "\(result.errors)")
            try keep("out/feeds", as: "days/" + revision.day)
            try keep("journal.json", as: "journals/\(revision.day).json")
        }
    }

    /// The folder of the feeds that were exported on a day.
    func feeds(of day: String) -> String { folder.path + "/days/" + day }

    /// Exports a folder, the site's unless another is named.
    func export(_ day: String, _ journal: String, to output: String, of source: String = "site", _ further: String...)
        throws -> CommandResult
    {
        try TestSupport.run(
            Program.path,
            ["export", source, "--as-of", day, "--journal", journal, "--output", output] + Self.formats + further,
            in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    /// Copies something in the folder to another place there.
    func keep(_ path: String, as copy: String) throws {
        let target = folder.url.appending(path: copy)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder.url.appending(path: path), to: target)
    }
}
