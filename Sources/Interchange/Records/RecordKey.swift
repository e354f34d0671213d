/// What a record is kept under: what it is of, and of which file.
package struct RecordKey: Hashable, Sendable {
    /// What a record is of.
    package enum Kind: String, CaseIterable, Sendable {
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

    /// What the record is of.
    package let kind: Kind
    /// The file's path, or whatever else names it.
    package let path: String

    /// The key of a record.
    package init(_ kind: Kind, _ path: String) {
        self.kind = kind
        self.path = path
    }
}
