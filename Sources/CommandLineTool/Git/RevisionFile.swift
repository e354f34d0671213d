import Foundation

/// A file of a commit.
struct RevisionFile: Hashable {
    /// Its path in the site, of parts that are names.
    var path: String
    /// The hash of its content.
    var object: String
    /// Whether it is a symbolic link, whose content is where it leads.
    var isLink: Bool

    /// The files of a tree as `git ls-tree -r -z` lists them, below a folder.
    ///
    /// A tree may have been made by hand: a path that would leave the folder is no file of the site.
    static func files(listed: Data, below prefix: String) -> [RevisionFile] {
        listed.split(separator: 0).compactMap { line in
            guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
                let path = String(validating: line[line.index(after: tab)...], as: UTF8.self), path.hasPrefix(prefix)
            else { return nil }
            let head = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
            let own = String(path.dropFirst(prefix.count))
            guard head.count == 3, head[1] == "blob", isPlain(own) else { return nil }
            return RevisionFile(path: own, object: String(head[2]), isLink: head[0] == "120000")
        }
    }

    private static func isPlain(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && part.lowercased() != ".git"
        }
    }
}
