/// The SHA-256 digest (FIPS 180-4 §6.2), fed piece by piece.
public struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// The bytes of a block that isn't full yet.
    private var rest: [UInt8] = []
    private var byteCount: UInt64 = 0

    private static let blockByteCount = 64

    /// The digest of nothing so far.
    public init() {}

    /// Takes more bytes of the message.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Takes more bytes of the message.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        byteCount &+= UInt64(bytes.count)
        var bytes = bytes
        if !rest.isEmpty {
            let count = min(bytes.count, Self.blockByteCount - rest.count)
            rest.append(contentsOf: bytes.prefix(count))
            bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(count))
            guard rest.count == Self.blockByteCount else { return }
            rest.withUnsafeBytes { SHA256Rounds.compress($0, into: &state) }
            rest.removeAll(keepingCapacity: true)
        }
        let whole = bytes.count - bytes.count % Self.blockByteCount
        SHA256Rounds.compress(UnsafeRawBufferPointer(rebasing: bytes.prefix(whole)), into: &state)
        rest.append(contentsOf: bytes.dropFirst(whole))
    }

    /// The 32 bytes of the digest.
    public consuming func finish() -> [UInt8] {
        let bitCount = byteCount &* 8
        var padding: [UInt8] = [0x80]
        padding += [UInt8](repeating: 0, count: (119 - rest.count) % 64)
        padding += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * UInt64($0))) }
        update(padding)
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }

    /// The digest in lower-case hexadecimal, 64 characters.
    public consuming func hexadecimal() -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = finish().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest of a whole message in lower-case hexadecimal.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hexadecimal()
    }
}
