import Foundation
import Synchronization

/// Keeps bytes that are asked for again later: the first ones in memory, the rest in a file that has no name, so that
/// neither grows without need and nothing is left behind.
package final class RecordStore: Sendable {
    /// Where bytes are kept.
    package struct Place: Sendable {
        let offset: Int
        let count: Int
    }

    private struct Contents {
        var memory: [[UInt8]] = []
        /// How many bytes are in memory.
        var byteCount = 0
        /// How long the file is.
        var fileLength = 0
        /// The file, once there is one; -1 where none can be had.
        var descriptor: Int32?
    }

    private let contents = Mutex(Contents())
    private let memoryLimit: Int

    /// A store of nothing yet.
    ///
    /// - Parameter memoryLimit: how many bytes are kept in memory.
    package init(memoryLimit: Int = 1 << 24) {
        self.memoryLimit = memoryLimit
    }

    deinit {
        if let descriptor = contents.withLock({ $0.descriptor }), descriptor >= 0 { close(descriptor) }
    }

    /// Keeps bytes; nil where the disk refuses, and they have to be made again.
    package func keep(_ bytes: [UInt8]) -> Place? {
        let reserved = contents.withLock { contents -> (place: Place, descriptor: Int32)? in
            if contents.byteCount + bytes.count <= memoryLimit {
                contents.memory.append(bytes)
                contents.byteCount += bytes.count
                return (Place(offset: -contents.memory.count, count: bytes.count), -1)
            }
            let descriptor = contents.descriptor ?? Self.namelessFile()
            contents.descriptor = descriptor
            guard descriptor >= 0 else { return nil }
            defer { contents.fileLength += bytes.count }
            return (Place(offset: contents.fileLength, count: bytes.count), descriptor)
        }
        guard let (place, descriptor) = reserved, place.offset >= 0 else { return reserved?.place }
        return Self.write(bytes, to: descriptor, at: place.offset) ? place : nil
    }

    /// The bytes kept at a place; nil where they can't be read again.
    package func bytes(at place: Place) -> [UInt8]? {
        guard place.offset >= 0 else { return contents.withLock { $0.memory[-place.offset - 1] } }
        guard let descriptor = contents.withLock({ $0.descriptor }) else { return nil }
        return Self.read(place.count, from: descriptor, at: place.offset)
    }

    /// A file that nobody else can find, which goes away with its descriptor; -1 where there can be none.
    private static func namelessFile() -> Int32 {
        var path = Array((NSTemporaryDirectory() + "/parcours.XXXXXX").utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return descriptor }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Bool {
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

    private static func read(_ count: Int, from descriptor: Int32, at offset: Int) -> [UInt8]? {
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
