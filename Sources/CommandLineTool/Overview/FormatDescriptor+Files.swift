import Export
import FeedWriter
import Interchange

extension FormatDescriptor {
    /// The folder that the format's files are in: that of all feeds, or one of its own.
    var folder: String { family == .feeds ? "feeds" : name }

    /// Whether a file is the format's: those of all forms of feeds are in one folder.
    func made(_ file: WrittenFile) -> Bool {
        guard file.path.hasPrefix(folder), file.path.hasPrefix(folder + "/") else { return false }
        return FeedForm(rawValue: name)?.suffixes.contains { file.path.hasSuffix($0) } ?? true
    }
}
