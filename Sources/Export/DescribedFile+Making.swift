import Diagnostics
import Foundation
import Interchange

extension DescribedFile {
    /// What stands in a folder at a path; nil where nothing does.
    init?(at path: String, in folder: String) {
        let descriptor = open(folder + "/" + path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var digest = SHA256()
        guard let count = Self.read(descriptor, into: &digest) else { return nil }
        self.init(path: path, byteCount: count, sha256: digest.hexadecimal())
    }
}

extension DescribedFile {
    /// How many bytes of a file are read at a time.
    private static let pieceByteCount = 1 << 17

    /// Feeds the rest of a file to a digest: how many bytes it has, nil where they can't be read.
    private static func read(_ descriptor: Int32, into digest: inout SHA256) -> Int? {
        withUnsafeTemporaryAllocation(byteCount: pieceByteCount, alignment: 16) { piece in
            var total = 0
            while true {
                let count = Foundation.read(descriptor, piece.baseAddress, piece.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? nil : total }
                digest.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
                total += count
            }
        }
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
