/// A file that was made, as those that describe it need to know it.
public struct DescribedFile: Hashable, Sendable {
    /// The path relative to the destination.
    public var path: String
    /// The size in bytes.
    public var byteCount: Int
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal.
    public var sha256: String

    /// A file.
    public init(path: String, byteCount: Int, sha256: String) {
        self.path = path
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
