package import CourseCatalogue

/// Half of the SHA-256 digest of a text, which stands for the text among hundreds of thousands: as texts, these would take
/// more memory than all that is known of what they name.
package struct TextDigest: Hashable, Sendable {
    let words: SIMD2<UInt64>

    /// The digest of a text.
    package init(of text: String) {
        var hash = SHA256()
        hash.update(Array(text.utf8))
        words = hash.finish().withUnsafeBytes {
            SIMD2(
                $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    /// The digest of a key that a module is known by.
    package init(of key: IdentityKey) {
        self.init(of: key.description)
    }

    /// A digest that was written down.
    init(words: SIMD2<UInt64>) {
        self.words = words
    }
}
