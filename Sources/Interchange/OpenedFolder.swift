import CFileSystem
import Foundation

/// A folder of the disk that files below it are opened from.
final class OpenedFolder: Sendable {
    private let descriptor: Int32

    /// Opens a folder; nil where that can't be done.
    init?(at path: String) {
        descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Opens a file below the folder for reading, without waiting for whoever writes to a pipe; links are followed that stay
    /// inside. The system sees to it that nothing outside is opened, whatever changes meanwhile.
    ///
    /// - Returns: the descriptor; negative, with `errno` set, where there is none, where the system can't do this, or where a
    ///   link is absolute.
    func open(_ path: String) -> Int32 { parcours_open_beneath(descriptor, path) }
}
