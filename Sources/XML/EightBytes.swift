/// Eight bytes of a text, asked together whether some byte is among them.
///
/// Each answer is a number that has a bit of `yes` where a byte is as asked; answers are joined by `|`.
struct EightBytes {
    /// The highest bit of each byte.
    static let yes: UInt64 = 0x8080_8080_8080_8080

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private let bits: UInt64

    /// The bytes at a place of a text; nil where it ends before.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard bytes.count - index >= 8 else { return nil }
        bits = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether one of them is below another byte, at most 0x80.
    @inline(__always)
    func isOne(below limit: UInt8) -> UInt64 { (bits &- Self.ones &* UInt64(limit)) & ~bits }

    /// Whether one of them is another byte, but for the bits that make no difference.
    @inline(__always)
    func isOne(_ byte: UInt8, but indifferent: UInt8 = 0) -> UInt64 {
        let difference = (bits ^ Self.ones &* UInt64(byte)) & ~(Self.ones &* UInt64(indifferent))
        return (difference &- Self.ones) & ~difference
    }
}
