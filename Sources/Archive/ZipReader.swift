import CLibZip
import Foundation

/// Reads an archive that anybody may have made.
public final class ZipReader {
    /// What the directory lists, in its order.
    public let entries: [ZipEntryInfo]
    private let archive: OpaquePointer

    /// Opens an archive and reads its directory.
    ///
    /// - Throws: ``ZipFault`` where the file can't be opened or isn't a zip, and where its entries share their data: a
    ///   few bytes then stand for more than any disk holds.
    public init(path: String) throws(ZipFault) {
        guard !path.utf8.contains(0) else { throw ZipFault(.system(ENOENT), message: "the path has a NUL") }
        LibZip.prepare()
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw ZipFault(openingCode: code) }
        self.archive = archive
        var entries: [ZipEntryInfo] = []
        for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
            var status = zip_stat_t()
            guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else {
                zip_discard(archive)
                throw ZipFault(.notAnArchive, message: "entry \(index) has no directory record")
            }
            entries.append(ZipEntryInfo(status, at: zip_uint64_t(index), of: archive))
        }
        guard Self.fits(entries, in: path) else {
            zip_discard(archive)
            throw ZipFault(.damaged, message: "entries overlap: they have more bytes than the file")
        }
        self.entries = entries
    }

    /// Whether the data of all entries, with the headers that each has at least (APPNOTE 4.3.7, 4.3.12, 4.3.16), can stand
    /// in a file side by side.
    private static func fits(_ entries: [ZipEntryInfo], in path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
        var least = 22
        for entry in entries {
            let (sum, isBeyond) = least.addingReportingOverflow(30 + 46)
            let (total, isFar) = sum.addingReportingOverflow(entry.compressedSize)
            guard !isBeyond, !isFar else { return false }
            least = total
        }
        return least <= Int(status.st_size)
    }

    deinit { zip_discard(archive) }

    /// The content of an entry, by its place in `entries`, checked against its checksum.
    ///
    /// - Throws: ``ZipFault`` where there is no such entry, it holds more than `limit` bytes whatever the directory
    ///   says, or it can't be read.
    public func read(_ index: Int, limit: Int) throws(ZipFault) -> [UInt8] {
        var content: [UInt8] = []
        try forEachPiece(of: index, limit: limit) { piece in
            content += piece
            return true
        }
        return content
    }

    /// The first bytes of an entry, by its place in `entries`; its checksum is not looked at.
    ///
    /// - Throws: ``ZipFault`` where there is no such entry, or it can't be read.
    public func read(_ index: Int, first count: Int) throws(ZipFault) -> [UInt8] {
        var content: [UInt8] = []
        try forEachPiece(of: index, limit: .max) { piece in
            content += piece.prefix(count - content.count)
            return content.count < count
        }
        return content
    }

    /// Reads an entry to its end without keeping it, and so checks that its data agree with the directory.
    ///
    /// - Throws: ``ZipFault``, as ``read(_:limit:)`` does.
    public func verify(_ index: Int, limit: Int) throws(ZipFault) {
        try forEachPiece(of: index, limit: limit) { _ in true }
    }

    /// How much is read at a time.
    private static let pieceByteCount = 1 << 16

    /// Hands an entry over piece by piece, until `body` wants no more.
    private func forEachPiece(
        of index: Int, limit: Int, _ body: (ArraySlice<UInt8>) -> Bool
    ) throws(ZipFault) {
        guard entries.indices.contains(index) else { throw ZipFault(.damaged, message: "there is no entry \(index)") }
        let entry = entries[index]
        let tooLarge = ZipFault(.tooLarge(limit: limit), entry: entry.name, message: "over \(limit) bytes")
        guard entry.size <= limit else { throw tooLarge }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw ZipFault(archive: archive, entry: entry.name)
        }
        defer { zip_fclose(file) }
        var total = 0
        // One byte more than the directory says shows whether there is more.
        var piece = [UInt8](repeating: 0, count: min(max(0, entry.size), Self.pieceByteCount - 1) + 1)
        while true {
            let count = zip_fread(file, &piece, zip_uint64_t(piece.count))
            guard count >= 0 else { throw ZipFault(zip_file_get_error(file), entry: entry.name) }
            total += Int(count)
            // Readers that believe the directory would take part of the content, or make room for more than there is. Reading
            // on to the end is what makes the library check the checksum.
            guard count == 0 ? total == entry.size : total <= entry.size else {
                let size = count == 0 ? "\(total)" : "more"
                throw ZipFault(
                    .damaged, entry: entry.name,
                    message: "it has \(size) bytes where the directory says \(entry.size)")
            }
            if count == 0 { return }
            guard total <= limit else { throw tooLarge }
            guard body(piece[..<Int(count)]) else { return }
        }
    }
}

extension ZipEntryInfo {
    fileprivate init(_ status: zip_stat_t, at index: zip_uint64_t, of archive: OpaquePointer) {
        self.init(
            name: status.name.map { String(cString: $0) } ?? "", size: Int(clamping: status.size),
            compressedSize: Int(clamping: status.comp_size), method: Int(status.comp_method), crc: status.crc,
            isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE),
            isSymbolicLink: Self.isSymbolicLink(index, of: archive),
            isNameDeclared: Self.isNameDeclared(index, of: archive))
    }

    /// Unix keeps a file's mode in the upper half of the attributes (APPNOTE 4.4.15).
    private static func isSymbolicLink(_ index: zip_uint64_t, of archive: OpaquePointer) -> Bool {
        var system: zip_uint8_t = 0, attributes: zip_uint32_t = 0
        guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return false }
        return system == zip_uint8_t(ZIP_OPSYS_UNIX) && (attributes >> 16) & 0o170000 == 0o120000
    }

    /// Read by the letter, the bytes of a name that isn't marked as UTF-8 are characters of code page 437.
    private static func isNameDeclared(_ index: zip_uint64_t, of archive: OpaquePointer) -> Bool {
        guard let raw = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { return false }
        var end = raw
        while (1..<0x80).contains(Int(end.pointee)) { end += 1 }
        if end.pointee == 0 { return true }
        let bytes = String(cString: raw)
        return zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_STRICT)).map { String(cString: $0) == bytes }
            ?? false
    }
}
