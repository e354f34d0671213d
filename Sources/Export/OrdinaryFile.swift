import Foundation

/// An ordinary file of the disk, opened to be read; neither a link's end, nor a pipe that would be waited for, nor a device
/// without an end.
final class OrdinaryFile {
    private let descriptor: Int32
    /// The size in bytes when it was opened.
    let byteCount: Int

    /// Opens the file; nil where there is none.
    init?(at path: String) {
        guard !path.utf8.contains(0) else { return nil }
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            // What is made in part is not taken down by itself.
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
        byteCount = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next bytes, so many at most; none at the end.
    func read(upTo count: Int) throws(SystemFault) -> [UInt8] {
        while true {
            var got = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                got = Foundation.read(descriptor, buffer.baseAddress, count)
                filled = max(0, got)
            }
            if got >= 0 { return bytes }
            guard errno == EINTR else { throw .last }
        }
    }

    /// The bytes of a file; nil where there is no such file, where it can't be read, or where it has more than `limit`.
    static func bytes(at path: String, limit: Int) -> [UInt8]? {
        guard let file = OrdinaryFile(at: path), file.byteCount <= limit else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.byteCount)
        while let piece = try? file.read(upTo: 1 << 20) {
            if piece.isEmpty { return bytes }
            bytes += piece
            guard bytes.count <= limit else { return nil }
        }
        return nil
    }
}
