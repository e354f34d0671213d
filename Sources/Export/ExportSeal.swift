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
        let path = folder + "/" + ExportManifest.fileName
        guard DiskEntry.at(path) == .file, let data = FileManager.default.contents(atPath: path) else { return false }
        return SHA256.hexadecimal(of: [UInt8](data)) == manifestDigest
    }
}
