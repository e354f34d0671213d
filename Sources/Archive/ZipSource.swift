import CLibZip

/// Hands an entry's bytes to libzip piece by piece; makes them when they are first asked for and lets go of them when
/// they have been read.
final class ZipSource {
    /// What is handed over.
    fileprivate enum Content {
        case plain([UInt8])
        /// What the library copies as it is.
        case deflated(DeflatedBytes)

        var bytes: [UInt8] {
            switch self {
            case .plain(let bytes): bytes
            case .deflated(let deflated): deflated.stream
            }
        }
    }

    /// Up to how many bytes are deflated here, at once, rather than by the library, which sets zlib up for each entry anew.
    private static let deflatingLimit = 1 << 20

    private let make: () throws -> Content
    private var content: Content?
    /// Kept beyond the content: libzip asks for the sizes again when it has read them.
    private var status: zip_stat_t?
    private var position = 0
    /// What `make` threw.
    private(set) var failure: (any Error)?

    /// A source of what is made.
    ///
    /// - Parameter isCompressed: whether the archive is to hold it deflated.
    init(isCompressed: Bool, _ make: @escaping () throws -> [UInt8]) {
        self.make = {
            let bytes = try make()
            guard isCompressed, 1...Self.deflatingLimit ~= bytes.count, let deflated = DeflatedBytes(bytes, .quick)
            else { return .plain(bytes) }
            return .deflated(deflated)
        }
    }

    /// A source of bytes that are deflated already.
    init(_ deflated: DeflatedBytes) {
        make = { .deflated(deflated) }
    }

    /// The library's handle on this source, which keeps it alive until the library lets go of it; nil for want of
    /// memory.
    func handle(for archive: OpaquePointer) -> OpaquePointer? {
        let retained = Unmanaged.passRetained(self)
        let handle = zip_source_function(archive, zipSourceCallback, retained.toOpaque())
        if handle == nil { retained.release() }
        return handle
    }

    fileprivate func describe(in status: UnsafeMutablePointer<zip_stat_t>) -> Bool {
        guard self.status != nil || load(), let known = self.status else { return false }
        status.pointee = known
        return true
    }

    fileprivate func open() -> Bool {
        position = 0
        return load()
    }

    fileprivate func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let bytes = content?.bytes else { return -1 }
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
    }

    fileprivate func close() { content = nil }

    private func load() -> Bool {
        guard failure == nil else { return false }
        if content != nil { return true }
        do {
            let made = try make()
            content = made
            status = zip_stat_t(made)
            return true
        } catch {
            failure = error
            return false
        }
    }
}

extension zip_stat_t {
    /// Says what is handed over.
    fileprivate init(_ content: ZipSource.Content) {
        self.init()
        zip_stat_init(&self)
        valid = zip_uint64_t(ZIP_STAT_SIZE)
        switch content {
        case .plain(let bytes): size = zip_uint64_t(bytes.count)
        case .deflated(let deflated):
            size = zip_uint64_t(deflated.byteCount)
            comp_size = zip_uint64_t(deflated.stream.count)
            comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
            crc = deflated.crc
            valid |= zip_uint64_t(ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC)
        }
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
        guard let data, source.describe(in: data.assumingMemoryBound(to: zip_stat_t.self)) else { return -1 }
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
