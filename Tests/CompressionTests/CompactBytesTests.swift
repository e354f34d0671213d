import Testing

@testable import Compression

@Suite("Bytes deflated in memory")
struct CompactBytesTests {
    @Test("bytes are had back as they were", arguments: [64, 8_192, 1_000_000])
    func roundTrip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
        #expect(try #require(CompactBytes(bytes)).bytes == bytes)
    }

    @Test("what deflating makes no smaller is left alone")
    func noise() {
        var seed: UInt32 = 1
        let noise = (0..<4_096).map { _ in
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: seed >> 24)
        }
        #expect(CompactBytes(noise) == nil && CompactBytes([]) == nil && CompactBytes([1]) == nil)
    }

    @Test("the version of the library is told")
    func version() { #expect(CompressionLibrary.version.contains(/^1\.\d+/)) }
}
