public import Diagnostics

/// A file to be made: where, and what of. Its content is made when it is written, and forgotten after.
public struct Artifact: Sendable {
    /// What an artifact's bytes are made of.
    public enum Content: Sendable {
        /// These bytes.
        case bytes([UInt8])
        /// These bytes, which stand in many archives alike: they are compressed once for all of them.
        case shared([UInt8])
        /// Bytes made when they are asked for; what goes wrong is reported, and thrown if there is nothing to write.
        case made(@Sendable (inout DiagnosticCollector) throws -> [UInt8])
        /// Bytes handed over piece by piece, for files that don't fit in memory.
        case streamed(@Sendable (_ piece: (consuming [UInt8]) throws -> Void, inout DiagnosticCollector) throws -> Void)
        /// Bytes that tell of other artifacts, by their paths, made from what each of those became, in that order; those
        /// are of the same writer or in the same archive. One that could not be made is not among them.
        case describing([String], @Sendable ([DescribedFile]) throws -> [UInt8])
        /// A file of the source, by its path relative to the source folder.
        case copy(sourcePath: String)
        /// A zip of these artifacts, made when it is asked for; their paths are the entries' names. One named `mimetype`
        /// is the first entry, not compressed, as containers of documents ask (OpenDocument 1.3 part 2 §3.3).
        case archive(@Sendable (inout DiagnosticCollector) throws -> [Artifact])
    }

    /// Where it goes, relative to what holds it (the destination, or the archive), with `/` between its parts.
    public var path: String
    /// What it is made of.
    public var content: Content
    /// The standard that the file follows, for the checks on what is finished: a format's name, or nil.
    public var format: String?
    /// Works out a digest of all that the bytes depend on, but for the files of the source that they are copies of: with the
    /// same one an artifact of the same path is the same. It gives nil, or is nil, where nobody can tell.
    package var basis: (@Sendable () -> String?)?
    /// What it is made with at once, where that is cheaper; its content makes it alone.
    package var joint: JointFile?

    /// An artifact.
    public init(path: String, content: Content, format: String? = nil) {
        self.path = path
        self.content = content
        self.format = format
    }

    /// One of several files that are made at once.
    package init(path: String, joint: JointFile, format: String? = nil) {
        self.init(path: path, content: joint.files.content(of: joint.name), format: format)
        self.joint = joint
    }

    /// A text file in UTF-8.
    public init(path: String, text: String, format: String? = nil) {
        self.init(path: path, content: .bytes(Array(text.utf8)), format: format)
    }
}
