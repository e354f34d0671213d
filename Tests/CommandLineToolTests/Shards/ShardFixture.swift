import Foundation
import TestSupport

/// An export in parts, as a user makes it.
struct ShardFixture {
    let folder: TemporaryFolder
    let site: String
    /// The formats, as options.
    var formats: [String] = []
    var day = "2026-11-16"

    static let samples = Project.root.path + "/samples"

    func path(_ name: String) -> String { folder.path + "/" + name }

    /// One whole export.
    func export(to name: String, journal: String, _ more: String...) throws -> CommandResult {
        try export(to: name, journal: journal, more)
    }

    private func export(to name: String, journal: String, _ more: [String]) throws -> CommandResult {
        try TestSupport.run(
            Program.path,
            ["export", site, "--output", path(name), "--journal", path(journal), "--as-of", day] + formats + more,
            environment: Self.environment)
    }

    /// One part, in a folder called by its number unless told otherwise.
    @discardableResult
    func shard(
        _ number: Int, of count: Int, journal: String = "journal.json", to name: String? = nil, _ more: String...
    )
        throws -> CommandResult
    {
        try export(to: name ?? "shards/\(number)", journal: journal, ["--shard", "\(number)/\(count)"] + more)
    }

    func merge(_ shards: [String], to name: String = "merged", journal: String = "journal.json", _ more: String...)
        throws -> CommandResult
    {
        try TestSupport.run(
            Program.path,
            ["merge"] + shards.map(path) + ["--output", path(name), "--journal", path(journal)] + more,
            environment: Self.environment)
    }

    private static let environment = ["LC_ALL": "C", "NO_COLOR": "", "SOURCE_DATE_EPOCH": ""]
}
