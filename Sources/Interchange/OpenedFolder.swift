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

    /// What came of opening a file.
    enum Opening {
        /// It is open, by this descriptor.
        case opened(Int32)
        /// The system refuses, for this reason (`errno`): `EXDEV` where the path or a link leads out, or is absolute.
        case refused(Int32)
        /// The system has no such call, or doesn't let the program make it.
        case unable
    }

    /// Opens a file below the folder for reading, without waiting for whoever writes to a pipe; links are followed that stay
    /// inside. The system sees to it that nothing outside is opened, whatever changes meanwhile.
    func open(_ path: String) -> Opening {
        let opened = parcours_open_beneath(descriptor, path.isEmpty ? "." : path)
        if opened >= 0 { return .opened(opened) }
        return errno == ENOSYS || errno == EPERM ? .unable : .refused(errno)
    }
}
