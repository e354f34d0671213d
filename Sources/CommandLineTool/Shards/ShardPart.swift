import ArgumentParser
import CourseCatalogue
import Diagnostics
import Interchange

/// One part of an export that is spread over machines: `2/7` is the second of seven.
struct ShardPart: Hashable, Sendable, Codable {
    /// Which part, from 1.
    let number: Int
    /// How many parts there are.
    let count: Int

    /// The most parts.
    static let most = 10_000
    /// The names that a part's own files have, whose contents are in no export.
    static let recordName = "shard.json"
    static let journalName = "shard-journal.json"

    /// Whether the part writes what is made of the whole catalogue: the dataset, feeds, notes and the journal.
    var isFirst: Bool { number == 1 }

    /// Whether the numbers are a part's.
    var isValid: Bool { (1...Self.most).contains(count) && (1...count).contains(number) }

    /// Whether the package of a module or a course is this part's: by the first 8 bytes of the SHA-256 of its identifier,
    /// the most significant first, modulo the number of parts.
    func owns(_ identifier: Identifier) -> Bool {
        var digest = SHA256()
        digest.update(Array(identifier.text.utf8))
        let start = digest.finish().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return start % UInt64(max(1, count)) == UInt64(number - 1)
    }

    /// Whether a file of the export is this part's: a package by what it is made of, all else is the first part's.
    func owns(_ path: String) -> Bool {
        if path == Self.recordName || path == Self.journalName { return true }
        let parts = path.split(separator: "/")
        guard parts.count == 2, let folder = parts.first, Self.packageFolders.contains(String(folder)),
            let name = parts.last?.split(separator: "."), name.count == 2, name.last != "md",
            let identifier = name.first.flatMap({ Identifier($0) })
        else { return isFirst }
        return owns(identifier)
    }

    private static let packageFolders = Set(
        FormatRegistry.all.map(\.format).filter { $0.family == .packages }.map(\.folder))
}

extension ShardPart: CustomStringConvertible {
    /// `2/7`
    var description: String { "\(number)/\(count)" }
}

extension ShardPart: ExpressibleByArgument {
    /// Reads `2/7`.
    init?(argument: String) {
        let numbers = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard numbers.count == 2, argument.utf8.allSatisfy({ (UInt8(ascii: "/")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(numbers[0]), let count = Int(numbers[1])
        else { return nil }
        self.init(number: number, count: count)
        guard isValid else { return nil }
    }
}
