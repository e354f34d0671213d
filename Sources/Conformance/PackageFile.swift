public import Archive

/// A file of a package that is checked.
public struct PackageFile: Sendable {
    /// What the package's directory says of it.
    public var entry: ZipEntryInfo
    /// The content, read when it is needed.
    public var load: @Sendable () throws -> [UInt8]

    /// A file.
    public init(_ entry: ZipEntryInfo, load: @escaping @Sendable () throws -> [UInt8]) {
        self.entry = entry
        self.load = load
    }

    /// A file of which only the name matters, with `/` between its parts.
    public init(name: String, load: @escaping @Sendable () throws -> [UInt8]) {
        self.init(ZipEntryInfo(name: name), load: load)
    }
}
