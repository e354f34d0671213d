/// Bytes in as little memory as zlib makes of them quickly: for what is kept for long and seldom asked for.
package struct CompactBytes: Sendable {
    private let stream: [UInt8]
    private let byteCount: Int

    /// The same bytes, deflated; nil where they aren't fewer so, or can't be had back.
    package init?(_ bytes: [UInt8]) {
        guard let stream = Deflate.stream(of: bytes, .fastest), stream.count < bytes.count else { return nil }
        byteCount = bytes.count
        // Without the room that the stream was given while it was made.
        self.stream = stream.withUnsafeBufferPointer(Array.init)
        guard self.bytes == bytes else { return nil }
    }

    /// The bytes as they were; nil where there is no memory to have them in.
    package var bytes: [UInt8]? { Deflate.bytes(of: stream, count: byteCount) }
}
