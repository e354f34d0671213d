import Foundation

/// A new file that is being written; its mode follows the user's umask.
struct OutputFile: ~Copyable {
    private let descriptor: Int32

    /// Creates the file; an existing one is an error.
    init(creating path: String) throws(SystemFault) {
        descriptor = Self.create(path)
        guard descriptor >= 0 else { throw .last }
    }

    /// Creates the file with the folders above it that are missing.
    init(creatingWithFolders path: String) throws(SystemFault) {
        var descriptor = Self.create(path)
        // Mostly they are there, after the first file of each.
        if descriptor < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
            try makeFolders(String(path[..<slash]))
            descriptor = Self.create(path)
        }
        guard descriptor >= 0 else { throw .last }
        self.descriptor = descriptor
    }

    private static func create(_ path: String) -> Int32 {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }

    deinit { close(descriptor) }

    mutating func write(_ bytes: [UInt8]) throws(SystemFault) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .last }
            offset += count
        }
    }

    /// Gives the file another mode than the umask's.
    func setMode(_ mode: mode_t) { fchmod(descriptor, mode) }

    /// Waits until the bytes are on disk.
    func synchronize() throws(SystemFault) {
        guard fsync(descriptor) == 0 else { throw .last }
    }
}

/// What the disk has at a path, links not followed.
enum DiskEntry {
    case nothing, folder, file, link, other

    static func at(_ path: String) -> DiskEntry {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        case S_IFLNK: return .link
        default: return .other
        }
    }
}

/// A path with every link resolved, nil where it leads nowhere.
func realPath(_ path: String) -> String? {
    guard !path.utf8.contains(0), let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(validatingCString: pointer)
}

/// Makes a folder with those above it that are missing; their modes follow the user's umask.
func makeFolders(_ path: String) throws(SystemFault) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw .last }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
}

/// Waits until a folder's entries are on disk; a file system that can't tell is believed.
func synchronizeFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
}
