import Dispatch
import Synchronization
import Testing

@testable import Compression

@Suite("Deflated streams")
struct DeflateTests {
    private func text(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) } }

    @Test(
        "a stream holds the bytes that it was made of, and is the same each time",
        arguments: Deflate.Level.allCases, [0, 1, 9_000, 1_000_000])
    func roundTrip(level: Deflate.Level, count: Int) throws {
        let bytes = text(count)
        let stream = try #require(Deflate.stream(of: bytes, level))
        #expect(Deflate.bytes(of: stream, count: count) == bytes)
        // What went through zlib's state meanwhile leaves no trace.
        _ = Deflate.stream(of: text(50_000).reversed(), level)
        #expect(Deflate.stream(of: bytes, level) == stream)
    }

    @Test("threads that deflate at once don't disturb each other")
    func threads() {
        let texts = (1...8).map { text(3_000 * $0) }
        let expected = texts.map { Deflate.stream(of: $0, .quick) }
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            let isRight = Deflate.stream(of: texts[index % 8], .quick) == expected[index % 8]
            if !isRight { wrong.withLock { $0 += 1 } }
        }
        #expect(wrong.withLock { $0 } == 0)
    }

    @Test("what isn't the stream of so many bytes is nil")
    func faults() throws {
        let bytes = text(5_000)
        let stream = try #require(Deflate.stream(of: bytes, .quick))
        #expect(Deflate.bytes(of: stream, count: 4_999) == nil && Deflate.bytes(of: stream, count: 5_001) == nil)
        #expect(Deflate.bytes(of: stream.dropLast(3), count: 5_000) == nil && Deflate.bytes(of: [], count: 0) == nil)
        #expect(Deflate.bytes(of: [0xFF] + stream, count: 5_000) == nil && Deflate.bytes(of: stream, count: -1) == nil)
    }

    @Test("the checksum is that of zip archives")
    func checksum() {
        #expect(Deflate.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926 && Deflate.checksum(of: []) == 0)
    }
}
