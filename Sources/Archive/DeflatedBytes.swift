import CLibZip

/// Bytes that were deflated once, and made as small as can be, to stand in many archives without being deflated for each.
public struct DeflatedBytes: Sendable {
    /// The deflated stream (RFC 1951).
    let stream: [UInt8]
    /// How many bytes it holds.
    let byteCount: Int
    /// Their checksum.
    let crc: UInt32

    /// Deflates bytes.
    ///
    /// - Throws: ``ZipFault`` for want of memory.
    public init(_ bytes: [UInt8]) throws(ZipFault) {
        let memory = try ZipMemory()
        try ZipAssembly.write(
            [ZipEntry(name: "entry", content: .bytes(bytes))], to: try memory.open(ZIP_CREATE | ZIP_TRUNCATE),
            .earliest,
            level: .thorough)
        let archive = try memory.open(ZIP_RDONLY)
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
}
