import CZlib
import Synchronization

/// A stream of zlib, which deflates one text after the other: to set up a new one takes as long as to deflate a page.
///
/// One thread has it at a time: ``DeflateStreams`` sees to that.
final class DeflateStream: @unchecked Sendable {
    /// At one address for good: zlib's state points back at it.
    private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// A stream; nil for want of memory.
    init?(_ level: Deflate.Level) {
        state.initialize(to: z_stream())
        // As libzip sets up its own: what is deflated here or there is the same.
        let code = deflateInit2_(
            state, level.rawValue, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY,
            CompressionLibrary.version, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { return nil }
    }

    deinit {
        deflateEnd(state)
        state.deallocate()
    }

    /// Deflates bytes as if they were the first ones; nil where there are more than zlib takes at once.
    func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        guard deflateReset(state) == Z_OK, let input = UInt32(exactly: bytes.count) else { return nil }
        let bound = deflateBound(state, uLong(bytes.count))
        guard let output = UInt32(exactly: bound) else { return nil }
        let stream = [UInt8](unsafeUninitializedCapacity: Int(output)) { buffer, filled in
            bytes.withUnsafeBufferPointer { bytes in
                state.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                state.pointee.avail_in = input
                state.pointee.next_out = buffer.baseAddress
                state.pointee.avail_out = output
                guard CZlib.deflate(state, Z_FINISH) == Z_STREAM_END else { return }
                filled = Int(output - state.pointee.avail_out)
            }
        }
        return stream.isEmpty ? nil : stream
    }
}

/// The streams of a level that are set up: as many as were ever needed at once.
final class DeflateStreams: Sendable {
    private static let fastest = DeflateStreams(.fastest)
    private static let quick = DeflateStreams(.quick)
    private static let thorough = DeflateStreams(.thorough)

    private let level: Deflate.Level
    private let idle = Mutex<[DeflateStream]>([])

    private init(_ level: Deflate.Level) { self.level = level }

    static func of(_ level: Deflate.Level) -> DeflateStreams {
        switch level {
        case .fastest: fastest
        case .quick: quick
        case .thorough: thorough
        }
    }

    /// Works with a stream that nobody else has meanwhile; nil for want of memory.
    func withStream<Result>(_ work: (DeflateStream) -> Result?) -> Result? {
        guard let stream = idle.withLock({ $0.popLast() }) ?? DeflateStream(level) else { return nil }
        defer { idle.withLock { $0.append(stream) } }
        return work(stream)
    }
}
