import CZlib

/// Bytes in as little memory as zlib makes of them quickly (RFC 1950): for what is kept for long and seldom asked for.
package struct CompactBytes: Sendable {
    private let deflated: [UInt8]
    private let byteCount: Int

    /// The same bytes, deflated; nil where they aren't fewer so, or can't be had back.
    package init?(_ bytes: [UInt8]) {
        byteCount = bytes.count
        var count = compressBound(uLong(bytes.count))
        var buffer = [UInt8](repeating: 0, count: Int(count))
        guard compress2(&buffer, &count, bytes, uLong(bytes.count), Z_BEST_SPEED) == Z_OK, count < bytes.count else {
            return nil
        }
        deflated = Array(buffer.prefix(Int(count)))
        guard self.bytes == bytes else { return nil }
    }

    /// The bytes as they were; nil where there is no memory to have them in.
    package var bytes: [UInt8]? {
        var count = uLong(byteCount)
        let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, filled in
            guard uncompress(buffer.baseAddress, &count, deflated, uLong(deflated.count)) == Z_OK else { return }
            filled = Int(count)
        }
        return bytes.count == byteCount ? bytes : nil
    }
}
