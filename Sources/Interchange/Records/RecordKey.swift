/// What a record is kept under: what it is of, and of which file.
package struct RecordKey: Hashable, Sendable {
    /// What a record is of.
    package enum Kind: String, Sendable {
        /// The fields of a page.
        case fields
        /// What a page gives but for its body.
        case page
        /// The body of a page.
        case body
        /// What a picture's header tells.
        case picture
        /// The digest of a module.
        case fingerprint
        /// A file that was written.
        case artifact
    }

    let digest: TextDigest

    /// The key of a record.
    ///
    /// - Parameters:
    ///   - kind: what the record is of.
    ///   - path: the file's path, or whatever else names it.
    package init(_ kind: Kind, _ path: String) {
        digest = TextDigest(of: kind.rawValue + "\0" + path)
    }

    /// A key that was listed.
    init(_ digest: TextDigest) {
        self.digest = digest
    }
}
