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

    /// Half of the digest of what it is of and which file's: a cache has keys by the hundred thousand, whose paths would
    /// take more memory than all else that is known of its records.
    let words: SIMD2<UInt64>

    /// The key of a record.
    ///
    /// - Parameters:
    ///   - kind: what the record is of.
    ///   - path: the file's path, or whatever else names it.
    package init(_ kind: Kind, _ path: String) {
        var hash = SHA256()
        hash.update(Array((kind.rawValue + "\0" + path).utf8))
        let digest = hash.finish()
        words = digest.withUnsafeBytes {
            SIMD2(
                $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    /// A key that was listed.
    init(words: SIMD2<UInt64>) {
        self.words = words
    }
}
