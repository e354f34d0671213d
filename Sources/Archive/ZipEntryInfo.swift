/// What an archive's directory says of one entry. Nothing of it can be trusted before the entry has been read.
public struct ZipEntryInfo: Hashable, Sendable {
    /// The name, as text; names that aren't marked as UTF-8 are guessed.
    public var name: String
    /// The size in bytes.
    public var size: Int
    /// The size in the archive, in bytes.
    public var compressedSize: Int
    /// The compression method (APPNOTE 4.4.5): 0 stored, 8 deflated.
    public var method: Int
    /// The checksum of the content.
    public var crc: UInt32
    /// Whether it can be read with a password alone.
    public var isEncrypted: Bool
    /// Whether it is a symbolic link, which leads elsewhere where it is unpacked.
    public var isSymbolicLink: Bool
    /// Whether the name means the same to every reader: it is ASCII, or marked as UTF-8 (APPNOTE 4.4.4, bit 11).
    public var isNameDeclared: Bool

    /// An entry; without more than a name, one that is empty and plain.
    public init(
        name: String, size: Int = 0, compressedSize: Int = 0, method: Int = 0, crc: UInt32 = 0,
        isEncrypted: Bool = false, isSymbolicLink: Bool = false, isNameDeclared: Bool = true
    ) {
        self.name = name
        self.size = size
        self.compressedSize = compressedSize
        self.method = method
        self.crc = crc
        self.isEncrypted = isEncrypted
        self.isSymbolicLink = isSymbolicLink
        self.isNameDeclared = isNameDeclared
    }
}
