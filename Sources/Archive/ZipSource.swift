import CLibZip

/// Hands an entry's bytes to libzip piece by piece; makes them when they are first asked for and lets go of them when
/// they have been read.
final class ZipSource {
    private let make: () throws -> [UInt8]
    /// What the bytes are, where they are deflated already.
    fileprivate let deflated: DeflatedBytes?
    private var bytes: [UInt8]?
    /// Kept beyond the bytes: libzip asks for the size again when it has read them.
    private var byteCount: Int?
    private var position = 0
    /// What `make` threw.
    private(set) var failure: (any Error)?

    init(_ make: @escaping () throws -> [UInt8]) {
        self.make = make
        deflated = nil
    }

    /// A source of bytes that are deflated already, which the library copies as they are.
    init(_ deflated: DeflatedBytes) {
        make = { deflated.stream }
        self.deflated = deflated
    }

    /// The library's handle on this source, which keeps it alive until the library lets go of it; nil for want of
    /// memory.
    func handle(for archive: OpaquePointer) -> OpaquePointer? {
        let retained = Unmanaged.passRetained(self)
        let handle = zip_source_function(archive, zipSourceCallback, retained.toOpaque())
        if handle == nil { retained.release() }
        return handle
    }

    fileprivate func size() -> Int? { byteCount ?? (load() ? byteCount : nil) }

    fileprivate func open() -> Bool {
        position = 0
        return load()
    }

    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let bytes else { return -1 }
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }

    fileprivate func close() { bytes = nil }

    private func load() -> Bool {
        guard failure == nil else { return false }
        if bytes != nil { return true }
        do {
            let made = try make()
            bytes = made
            byteCount = made.count
            return true
        } catch {
            failure = error
            return false
        }
    }
}

extension zip_stat_t {
    /// Says that what is handed over is deflated, and what it holds.
    fileprivate mutating func describe(_ deflated: DeflatedBytes) {
        size = zip_uint64_t(deflated.byteCount)
        comp_size = zip_uint64_t(deflated.stream.count)
        comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
        crc = deflated.crc
        valid = zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
    }
}

/// Answers libzip's questions about the source that `state` points at (zip_source_function(3)).
private let zipSourceCallback: zip_source_callback = { state, data, length, command in
    guard let state else { return -1 }
    let unmanaged = Unmanaged<ZipSource>.fromOpaque(state)
    let source = unmanaged.takeUnretainedValue()
    switch command {
    case ZIP_SOURCE_OPEN: return source.open() ? 0 : -1
    case ZIP_SOURCE_READ:
        return zip_int64_t(source.read(into: UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length))))
    case ZIP_SOURCE_CLOSE:
        source.close()
        return 0
    case ZIP_SOURCE_STAT:
        guard let size = source.size(), let data else { return -1 }
        let status = data.assumingMemoryBound(to: zip_stat_t.self)
        zip_stat_init(status)
        status.pointee.size = zip_uint64_t(size)
        status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
        if let deflated = source.deflated { status.pointee.describe(deflated) }
        return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
        guard let data, length >= 2 * MemoryLayout<Int32>.size else { return -1 }
        data.storeBytes(of: Int32(ZIP_ER_READ), as: Int32.self)
        data.storeBytes(of: 0, toByteOffset: MemoryLayout<Int32>.size, as: Int32.self)
        return zip_int64_t(2 * MemoryLayout<Int32>.size)
    case ZIP_SOURCE_FREE:
        unmanaged.release()
        return 0
    default: return -1
    }
}
