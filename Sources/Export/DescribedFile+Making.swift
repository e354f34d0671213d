import Diagnostics
import Foundation
import Interchange

extension DescribedFile {
    /// What stands in a folder at a path; nil where nothing does.
    init?(at path: String, in folder: String) {
        guard let file = FileHandle(forReadingAtPath: folder + "/" + path) else { return nil }
        defer { try? file.close() }
        var (count, digest) = (0, SHA256())
        while true {
            let read: Data?
            do { read = try file.read(upToCount: 1 << 20) } catch { return nil }
            guard let piece = read, !piece.isEmpty else { break }
            count += piece.count
            digest.update([UInt8](piece))
        }
        self.init(path: path, byteCount: count, sha256: digest.hexadecimal())
    }
}

extension ArtifactContent {
    /// The same, where contents can tell of these artifacts, which are in one archive.
    ///
    /// Each is made once more to be told of, piece by piece where it is streamed: the archive's own file is not whole yet.
    func describing(_ artifacts: [Artifact]) -> ArtifactContent {
        var content = self
        content.described = { path in artifacts.first { $0.path == path }.flatMap(description) }
        return content
    }

    /// What an artifact becomes; nil where it can't be made, which is told where it is written.
    private func description(of artifact: Artifact) -> DescribedFile? {
        var told = DiagnosticCollector()
        var (count, digest) = (0, SHA256())
        do {
            if case .streamed(let stream) = artifact.content {
                try stream(
                    { piece in
                        count += piece.count
                        digest.update(piece)
                    }, &told)
            } else {
                let bytes = try bytes(of: artifact.content, reporting: &told)
                count = bytes.count
                digest.update(bytes)
            }
        } catch {
            return nil
        }
        return DescribedFile(path: artifact.path, byteCount: count, sha256: digest.hexadecimal())
    }
}
