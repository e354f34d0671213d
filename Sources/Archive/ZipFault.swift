/// Why an archive can't be written or read.
public struct ZipFault: Error, Hashable, Sendable {
    /// What kind of fault it is.
    public enum Reason: Hashable, Sendable {
        /// Two entries have the same name.
        case duplicateName
        /// A name is empty, absolute, climbs (`..`), or has an empty part, a backslash or a control character.
        case unsafeName
        /// A part of a name is over 255 bytes, or the whole over 65,535.
        case nameTooLong
        /// There is no entry to write.
        case noEntries
        /// The file isn't a zip, or is cut short.
        case notAnArchive
        /// An entry's data don't agree with its directory: checksum, sizes, compressed stream.
        case damaged
        /// An entry is larger than the caller's limit, in bytes.
        case tooLarge(limit: Int)
        /// An entry is encrypted, or compressed in a way that isn't read.
        case unsupported
        /// An entry's content could not be made.
        case contentUnavailable
        /// The system refuses, with its error number (`errno`).
        case system(Int32)
    }

    /// What kind of fault it is.
    public var reason: Reason
    /// The entry it is about, nil for the whole archive.
    public var entry: String?
    /// More about it, in one line of English.
    public var message: String

    /// A fault.
    public init(_ reason: Reason, entry: String? = nil, message: String) {
        self.reason = reason
        self.entry = entry
        self.message = message
    }
}
