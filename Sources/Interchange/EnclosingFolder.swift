import CSystemCalls
import Foundation

/// A folder of the disk that no file which is opened below it lies outside of.
struct EnclosingFolder: Sendable {
    /// The folder's path, with every symbolic link resolved.
    let path: String

    /// What came of opening a file.
    enum Opening {
        /// It is open, by this descriptor.
        case opened(Int32)
        /// The system refuses, for this reason (`errno`): `EXDEV` where the path or a link leads out, or is absolute.
        case refused(Int32)
        /// The system has no such call, doesn't let the program make it, or not in this folder.
        case unable
    }

    /// Opens a file below the folder for reading, without waiting for whoever writes to a pipe; links are followed that stay
    /// inside. The system sees to it that nothing outside is opened, whatever changes meanwhile.
    func open(_ file: String) -> Opening {
        // Each time anew: another export may have taken the place of the one that is read.
        let folder = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return .unable }
        defer { close(folder) }
        let opened = parcours_open_beneath(folder, file.isEmpty ? "." : file)
        guard opened < 0 else { return .opened(opened) }
        let reason = errno
        return reason == ENOSYS || reason == EPERM ? .unable : .refused(reason)
    }
}
