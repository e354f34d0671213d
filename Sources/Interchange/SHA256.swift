import Crypto

/// The SHA-256 digest (FIPS 180-4 §6.2), fed piece by piece: a value, whose copies go on by themselves.
public struct SHA256: Sendable {
    private var hash = Crypto.SHA256()

    /// The digest of nothing so far.
    public init() {}

    /// Takes more bytes of the message.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// Takes more bytes of the message.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    /// The 32 bytes of the digest.
    public consuming func finish() -> [UInt8] { Array(hash.finalize()) }

    /// The digest, to be kept among many.
    package consuming func digest() -> SHA256Digest {
        hash.finalize().withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
            }
            return SHA256Digest(first: SIMD2(word(0), word(1)), second: SIMD2(word(2), word(3)))
        }
    }

    /// The digest in lower-case hexadecimal, 64 characters.
    public consuming func hexadecimal() -> String { digest().hexadecimal }

    /// The digest of a whole message in lower-case hexadecimal.
    public static func hexadecimal(of bytes: [UInt8]) -> String { digest(of: bytes).hexadecimal }

    /// The digest of a whole message.
    package static func digest(of bytes: [UInt8]) -> SHA256Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }
}
