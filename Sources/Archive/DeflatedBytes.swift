import CLibZip

/// Bytes that were deflated once, to stand in many archives without being deflated for each.
public struct DeflatedBytes: Sendable {
    /// The deflated stream (RFC 1951).
    let stream: [UInt8]
    /// How many bytes it holds.
    let byteCount: Int
    /// Their checksum.
    let crc: UInt32

    /// Deflates bytes as ``writeZip(_:to:timestamp:)`` does: an archive has the same bytes either way.
    ///
    /// - Throws: ``ZipFault`` for want of memory.
    public init(_ bytes: [UInt8]) throws(ZipFault) {
        let archive = try Self.archive(of: bytes)
        defer { zip_discard(archive) }
        var status = zip_stat_t()
        guard zip_stat_index(archive, 0, 0, &status) == 0,
            let file = zip_fopen_index(archive, 0, zip_flags_t(ZIP_FL_COMPRESSED))
        else { throw ZipFault(archive: archive, entry: nil) }
        defer { zip_fclose(file) }
        var stream = [UInt8](repeating: 0, count: Int(clamping: status.comp_size))
        guard zip_fread(file, &stream, zip_uint64_t(stream.count)) == stream.count else {
            throw ZipFault(zip_file_get_error(file), entry: nil)
        }
        self.stream = stream
        byteCount = bytes.count
        crc = status.crc
    }

    /// An archive in memory, opened to be read, whose one entry holds the bytes.
    private static func archive(of bytes: [UInt8]) throws(ZipFault) -> OpaquePointer {
        LibZip.prepare()
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let memory = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipFault(&error, entry: nil) }
        guard let archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
            zip_source_free(memory)
            throw ZipFault(&error, entry: nil)
        }
        // What was written is read again.
        zip_source_keep(memory)
        do {
            try ZipAssembly.write([ZipEntry(name: "entry", content: .bytes(bytes))], to: archive, .earliest)
        } catch {
            zip_source_free(memory)
            throw error
        }
        guard let written = zip_open_from_source(memory, ZIP_RDONLY, &error) else {
            zip_source_free(memory)
            throw ZipFault(&error, entry: nil)
        }
        return written
    }
}
