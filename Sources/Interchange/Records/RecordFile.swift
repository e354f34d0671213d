import Foundation

/// A file that records are put one after the other in, read and written at places, by several threads at once.
final class RecordFile: Sendable {
    private let descriptor: Int32

    /// A file that nobody else can find and that goes away with the program; nil where there can be none.
    init?() {
        var path = Array((NSTemporaryDirectory() + "/parcours.XXXXXX").utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return nil }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// A file that stays; nil where it can't be had, or another run has it.
    init?(at path: String) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// How long the file is, in bytes.
    var length: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Empties the file; false where the disk refuses.
    func empty() -> Bool { ftruncate(descriptor, 0) == 0 }

    /// The time on the clock that the file's system dates files by, in nanoseconds since 1970; nil where it has none.
    func timeOfFiles() -> Int? {
        var status = stat()
        guard futimens(descriptor, nil) == 0, fstat(descriptor, &status) == 0 else { return nil }
        return SourceStamps.Stamp(status).modified
    }

    /// Writes bytes at an offset; false where the disk refuses.
    func write(_ bytes: [UInt8], at offset: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = pwrite(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, offset + done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    /// So many bytes at an offset; nil where the file doesn't have them.
    func read(_ count: Int, at offset: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                filled += got
            }
        }
        return bytes.count == count ? bytes : nil
    }
}
