import CZlib

/// The library that bytes kept in memory are deflated with.
package enum CompressionLibrary {
    /// The version of zlib that was built with.
    package static let version = ZLIB_VERSION
}
