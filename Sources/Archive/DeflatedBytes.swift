import CLibZip
import Compression

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
        guard let deflated = DeflatedBytes(bytes, .thorough) else { throw ZipFault(openingCode: ZIP_ER_MEMORY) }
        self = deflated
    }

    /// Deflates bytes at a level of one's own; nil for want of memory.
    init?(_ bytes: [UInt8], _ level: Deflate.Level) {
        guard let stream = Deflate.stream(of: bytes, level) else { return nil }
        self.stream = stream
        byteCount = bytes.count
        crc = Deflate.checksum(of: bytes)
    }
}
