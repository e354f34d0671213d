/// A file to be written into an archive.
public struct ZipEntry: Sendable {
    /// Where an entry's bytes come from.
    public enum Content: Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// Bytes that are deflated already.
        case deflated(DeflatedBytes)
        /// A file on disk, read while the archive is written.
        case file(path: String)
        /// Bytes made while the archive is written, and forgotten before the next entry's.
        case made(@Sendable () throws -> [UInt8])
    }

    /// The entry's name: relative, with `/` between its parts.
    public var name: String
    /// Where its bytes come from.
    public var content: Content
    /// Whether to deflate it; pictures, videos and archives gain nothing by it.
    public var isCompressed: Bool

    /// An entry.
    public init(name: String, content: Content, isCompressed: Bool = true) {
        self.name = name
        self.content = content
        self.isCompressed = isCompressed
    }
}
