import Interchange

/// A file that an export wrote.
public struct WrittenFile: Hashable, Sendable {
    /// The path relative to the destination.
    public var path: String
    /// The size in bytes.
    public var byteCount: Int
    private var digest: SHA256Digest?

    /// The SHA-256 digest of the bytes, in lower-case hexadecimal; nil in the lists of exports that kept none.
    public var sha256: String? {
        get { digest?.hexadecimal }
        set { digest = newValue.flatMap { SHA256Digest(hexadecimal: $0) } }
    }

    /// A file; what isn't a digest counts as none.
    public init(path: String, byteCount: Int, sha256: String?) {
        self.init(path: path, byteCount: byteCount, digest: sha256.flatMap { SHA256Digest(hexadecimal: $0) })
    }

    /// A file with its digest.
    init(path: String, byteCount: Int, digest: SHA256Digest?) {
        (self.path, self.byteCount, self.digest) = (path, byteCount, digest)
    }
}

extension WrittenFile: Codable {
    private enum CodingKeys: CodingKey {
        case path, byteCount, sha256
    }

    /// Reads a file of a list.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            path: try values.decode(String.self, forKey: .path),
            byteCount: try values.decode(Int.self, forKey: .byteCount),
            sha256: try values.decodeIfPresent(String.self, forKey: .sha256))
    }

    /// Writes a file of a list.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(path, forKey: .path)
        try values.encode(byteCount, forKey: .byteCount)
        try values.encodeIfPresent(sha256, forKey: .sha256)
    }
}
