import CLibZip

/// An archive that stands in memory rather than in a file.
final class ZipMemory {
    private let source: OpaquePointer

    /// An archive of no bytes yet.
    ///
    /// - Throws: ``ZipFault`` for want of memory.
    init() throws(ZipFault) {
        LibZip.prepare()
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipFault(&error, entry: nil) }
        self.source = source
    }

    deinit { zip_source_free(source) }

    /// The archive, opened to be written or read; whoever asked for it closes it.
    func open(_ flags: Int32) throws(ZipFault) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // The archive lets go of what it is opened from.
        zip_source_keep(source)
        guard let archive = zip_open_from_source(source, flags, &error) else {
            zip_source_free(source)
            throw ZipFault(&error, entry: nil)
        }
        return archive
    }

    /// What was written.
    func bytes() throws(ZipFault) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw ZipFault(zip_source_error(source), entry: nil)
        }
        defer { zip_source_close(source) }
        let count = Int(clamping: status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(count))))
        }
        guard bytes.count == count else { throw ZipFault(zip_source_error(source), entry: nil) }
        return bytes
    }
}
