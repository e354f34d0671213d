import CLibZip
import Compression

/// Writes an archive: the entries in the order given, the same bytes for the same entries and timestamp.
///
/// Names are UTF-8, deflate's level is fixed, every entry is a regular file of mode 0644 with the same time. What is at
/// `path` is replaced only when the archive is whole.
/// - Throws: ``ZipFault`` where a name is taken twice or unsafe, there is no entry, an entry's content can't be had
///   (`contentUnavailable`), or the system refuses; `path` is then untouched.
public func writeZip(
    _ entries: some Sequence<ZipEntry>, to path: String, timestamp: ZipTimestamp
) throws(ZipFault) {
    guard !path.utf8.contains(0) else { throw ZipFault(.unsafeName, message: "the archive's path has a NUL") }
    LibZip.prepare()
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
        throw ZipFault(openingCode: code)
    }
    try ZipAssembly.write(entries, to: archive, timestamp)
}

/// The bytes of an archive, put together in memory: those that ``writeZip(_:to:timestamp:)`` writes.
///
/// - Throws: ``ZipFault`` as that does.
public func zipBytes(_ entries: some Sequence<ZipEntry>, timestamp: ZipTimestamp) throws(ZipFault) -> [UInt8] {
    let memory = try ZipMemory()
    try ZipAssembly.write(entries, to: try memory.open(ZIP_CREATE | ZIP_TRUNCATE), timestamp)
    return try memory.bytes()
}

/// An archive that is being put together; the bytes are written when it is closed.
struct ZipAssembly {
    let archive: OpaquePointer
    let timestamp: ZipTimestamp

    /// Writes an archive that was opened to be written, and closes it.
    static func write(
        _ entries: some Sequence<ZipEntry>, to archive: OpaquePointer, _ timestamp: ZipTimestamp
    ) throws(ZipFault) {
        var assembly = ZipAssembly(archive: archive, timestamp: timestamp)
        do {
            for entry in entries { try assembly.add(entry) }
            try assembly.close()
        } catch {
            zip_discard(archive)
            throw error
        }
    }

    /// The names so far, as long as all are in ASCII and each comes after the one before: none is then taken twice.
    private var orderedNames: [String] = []
    /// The names, once one of them isn't so.
    private var names: Set<String>?
    private var sources: [(name: String, source: ZipSource)] = []

    /// A regular file that its owner can write and everyone can read, in Unix's half of the attributes.
    private static let attributes: zip_uint32_t = 0o100644 << 16

    private init(archive: OpaquePointer, timestamp: ZipTimestamp) {
        self.archive = archive
        self.timestamp = timestamp
    }

    mutating func add(_ entry: ZipEntry) throws(ZipFault) {
        if let fault = ZipEntryName.fault(in: entry.name) { throw fault }
        guard take(entry.name) else {
            throw ZipFault(.duplicateName, entry: entry.name, message: "two entries have this name")
        }
        guard let source = handle(for: entry) else { throw ZipFault(archive: archive, entry: entry.name) }
        let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw ZipFault(archive: archive, entry: entry.name)
        }
        let position = zip_uint64_t(index)
        let (method, level) =
            entry.isCompressed ? (ZIP_CM_DEFLATE, zip_uint32_t(Deflate.Level.quick.rawValue)) : (ZIP_CM_STORE, 0)
        guard
            zip_set_file_compression(archive, position, method, level) == 0,
            zip_file_set_dostime(archive, position, timestamp.dosTime, timestamp.dosDate, 0) == 0,
            zip_file_set_external_attributes(archive, position, 0, zip_uint8_t(ZIP_OPSYS_UNIX), Self.attributes) == 0
        else { throw ZipFault(archive: archive, entry: entry.name) }
    }

    /// Takes a name; false where it is taken.
    private mutating func take(_ name: String) -> Bool {
        if names == nil {
            if name.utf8.allSatisfy({ $0 < 0x80 }),
                orderedNames.last.map({ $0.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true
            {
                orderedNames.append(name)
                return true
            }
            names = Set(orderedNames)
        }
        return names?.insert(name).inserted ?? false
    }

    func close() throws(ZipFault) {
        guard zip_get_num_entries(archive, 0) > 0 else {
            throw ZipFault(.noEntries, message: "an archive needs at least one entry")
        }
        guard zip_close(archive) != 0 else { return }
        if let failed = sources.first(where: { $0.source.failure != nil }), let failure = failed.source.failure {
            throw ZipFault(.contentUnavailable, entry: failed.name, message: "\(failure)")
        }
        throw ZipFault(archive: archive, entry: nil)
    }

    private mutating func handle(for entry: ZipEntry) -> OpaquePointer? {
        let source: ZipSource
        switch entry.content {
        case .file(let path): return zip_source_file(archive, path, 0, -1)
        case .bytes(let bytes): source = ZipSource(isCompressed: entry.isCompressed) { bytes }
        case .deflated(let bytes): source = ZipSource(bytes)
        case .made(let make): source = ZipSource(isCompressed: entry.isCompressed, make)
        }
        sources.append((entry.name, source))
        return source.handle(for: archive)
    }
}
