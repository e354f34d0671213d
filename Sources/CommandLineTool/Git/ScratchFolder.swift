import Foundation

/// A folder for what is needed for a while only, removed when it is let go of.
final class ScratchFolder {
    /// The folder.
    let url: URL

    /// Makes an empty folder.
    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "parcours-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The bytes of a file in it.
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    /// A new file in it, to be written to.
    func file(_ name: String, _ content: [UInt8] = []) throws -> URL {
        let file = url.appending(path: name)
        try Data(content).write(to: file)
        return file
    }
}
