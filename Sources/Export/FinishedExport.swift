import Diagnostics
import Foundation
public import Interchange

/// A finished export, read back by its list. Nothing is followed out of its folder: a link in it is no file of it.
public struct FinishedExport: Sendable {
    /// The folder, absolute, links resolved.
    public let folder: String
    /// The files that the list names, as the list has them.
    public let files: [WrittenFile]
    /// SHA-256 of the list, in hexadecimal.
    public let digest: String

    private static let pieceByteCount = 1 << 20

    /// The export in a folder; nil where none is.
    public init?(in folder: String) {
        guard let real = realPath(folder), let list = ExportManifest.bytes(inFolder: real),
            let manifest = ExportManifest(list)
        else { return nil }
        self.folder = real
        files = manifest.files
        digest = SHA256.hexadecimal(of: list)
    }

    /// The bytes of a file; nil where they are not those that the list tells of, or more than `limit`.
    public func bytes(of file: WrittenFile, limit: Int) -> [UInt8]? {
        guard file.byteCount <= limit else { return nil }
        var bytes: [UInt8] = []
        guard (try? read(file) { bytes += $0 }) != nil else { return nil }
        return SHA256.hexadecimal(of: bytes) == file.sha256 ? bytes : nil
    }

    /// A file as it stands, piece by piece; whoever writes it compares it with the list.
    public func artifact(_ file: WrittenFile) -> Artifact {
        Artifact(path: file.path, content: .streamed { piece, _ in try read(file, piece) })
    }

    private func read(_ file: WrittenFile, _ piece: (consuming [UInt8]) throws -> Void) throws {
        let path = folder + "/" + file.path
        guard realPath(path) == path, let ordinary = OrdinaryFile(at: path)
        else { throw ArtifactFailure(BilingualText(fr: "il manque", en: "it is missing")) }
        guard ordinary.byteCount == file.byteCount else {
            throw ArtifactFailure(BilingualText(fr: "il a une autre taille", en: "it has another size"))
        }
        var rest = file.byteCount
        while rest > 0 {
            let bytes = try ordinary.read(upTo: min(rest, Self.pieceByteCount))
            guard !bytes.isEmpty else {
                throw ArtifactFailure(BilingualText(fr: "il est coupé", en: "it is cut short"))
            }
            rest -= bytes.count
            try piece(bytes)
        }
    }
}
