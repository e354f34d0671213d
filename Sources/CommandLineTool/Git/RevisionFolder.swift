import Foundation

/// A new folder that the files of a commit are written into.
struct RevisionFolder {
    /// The folder's path.
    let path: String

    /// What git said is not what it says.
    struct UnreadableObject: Error, CustomStringConvertible {
        var object: String
        var description: String { "unreadable object \(object)" }
    }

    /// Writes files with their contents, as `git cat-file --batch` gives them in the files' order.
    ///
    /// Links come last: nothing is written through one.
    func write(_ files: [RevisionFile], _ contents: Data) throws {
        var links: [(path: String, target: String)] = []
        var rest = contents
        for file in files {
            let content = try Self.content(of: file, from: &rest)
            if file.isLink {
                links.append((file.path, String(decoding: content, as: UTF8.self)))
            } else {
                try content.write(to: try place(of: file.path), options: .withoutOverwriting)
            }
        }
        for link in links {
            let place = try place(of: link.path).path
            try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: link.target)
        }
    }

    /// A head, `<hash> blob <size>`, then the content and a line break.
    private static func content(of file: RevisionFile, from rest: inout Data) throws -> Data {
        guard let newline = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw UnreadableObject(object: file.object) }
        let head = String(decoding: rest[..<newline], as: UTF8.self).split(separator: " ")
        let start = rest.index(after: newline)
        guard head.count == 3, head[0] == file.object, head[1] == "blob", let size = Int(head[2]), size >= 0,
            size < rest.endIndex - start
        else { throw UnreadableObject(object: file.object) }
        let end = start + size
        defer { rest = rest[(end + 1)...] }
        return rest[start..<end]
    }

    private func place(of file: String) throws -> URL {
        let place = URL(filePath: path).appending(path: file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        return place
    }
}
