import CZlib

/// Bytes deflated (RFC 1951, without a header), inflated, and their checksum.
package enum Deflate {
    /// How much time is taken to make bytes small.
    package enum Level: Int32, CaseIterable, Sendable {
        /// For what stays in memory.
        case fastest = 1
        /// zlib's own default, 6, takes two thirds more time for six hundredths of a page.
        case quick = 3
        /// For what is deflated once and stands in many places.
        case thorough = 9
    }

    /// The stream that bytes are deflated to: the same one for the same bytes; nil for want of memory.
    package static func stream(of bytes: [UInt8], _ level: Level) -> [UInt8]? {
        DeflateStreams.of(level).withStream { $0.deflate(bytes) }
    }

    /// The bytes that a stream holds, where it holds as many as are expected; nil where not, and for want of memory.
    package static func bytes(of stream: [UInt8], count: Int) -> [UInt8]? {
        guard let input = UInt32(exactly: stream.count), let output = UInt32(exactly: count) else { return nil }
        var state = z_stream()
        guard
            inflateInit2_(&state, -MAX_WBITS, CompressionLibrary.version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { inflateEnd(&state) }
        var isWhole = false
        // zlib wants a place for its output even where there is none.
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { buffer, filled in
            stream.withUnsafeBufferPointer { stream in
                state.next_in = UnsafeMutablePointer(mutating: stream.baseAddress)
                state.avail_in = input
                state.next_out = buffer.baseAddress
                state.avail_out = output
                isWhole = inflate(&state, Z_FINISH) == Z_STREAM_END
                filled = count - Int(state.avail_out)
            }
        }
        return isWhole && bytes.count == count ? bytes : nil
    }

    /// The checksum that zip archives keep (CRC-32, ISO 3309).
    package static func checksum(of bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
    }
}
