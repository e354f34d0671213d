/// What a package may not exceed. The defaults are the least that the platforms which say so allow.
public struct PackageLimits: Hashable, Sendable {
    /// The most files: 360Learning takes 50,000.
    public var fileCount = 50_000
    /// How many times larger a file may get when it is unpacked: 360Learning takes 200.
    public var compressionRatio = 200
    /// The most bytes of the package once it is unpacked: 2 GiB, which takes an importer's whole disk or time already.
    public var unpackedByteCount = 2 << 30
    /// The largest manifest that is read, in bytes.
    public var manifestByteCount = 16 << 20

    /// The defaults.
    public init() {}
}
