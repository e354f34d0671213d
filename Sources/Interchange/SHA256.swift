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

    /// The digest in lower-case hexadecimal, 64 characters.
    public consuming func hexadecimal() -> String {
        let digits: StaticString = "0123456789abcdef"
        let bytes = finish()
        return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
            for (index, byte) in bytes.enumerated() {
                text[2 * index] = digits.utf8Start[Int(byte >> 4)]
                text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
            }
            return 2 * bytes.count
        }
    }

    /// The digest of a whole message in lower-case hexadecimal.
    public static func hexadecimal(of bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.hexadecimal()
    }
}
