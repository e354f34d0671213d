import Foundation
import Interchange

/// What an export can be told by from every other: its folder, and the digest of its list of files with theirs.
///
/// Whoever keeps something beside an export that must change with it writes the seal down before, and learns from it
/// afterwards whether the change happened.
public struct ExportSeal: Hashable, Sendable, Codable {
    /// The export's folder, absolute, links resolved.
    public var folder: String
    /// SHA-256 of its `export.json`, in hexadecimal.
    public var manifestDigest: String

    init(folder: String, manifest: [UInt8]) {
        self.folder = folder
        manifestDigest = SHA256.hexadecimal(of: manifest)
    }

    /// Whether this very export is what stands in the folder.
    public var isInPlace: Bool {
        ExportManifest.bytes(inFolder: folder).map { SHA256.hexadecimal(of: $0) } == manifestDigest
    }
}
