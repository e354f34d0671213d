import Archive
import Foundation

/// A package of the export, read where it stands: what the preview serves are its very bytes.
struct ExportedPackage {
    let path: String
    let standard: LearningStandard

    /// The largest file that is served, in bytes.
    private static let limit = 256 << 20

    /// - Parameter name: the package's name, as it was asked for: nothing but a name that the export has is opened.
    init?(_ name: String, _ standard: LearningStandard, of content: PreviewContent) {
        let file = "\(standard.format)/\(name).zip"
        guard content.digests[file] != nil else { return nil }
        path = content.export + "/" + file
        self.standard = standard
    }

    /// The bytes of a file of the package; nil where it has none of that name.
    func read(_ name: String) -> [UInt8]? {
        guard let reader = try? ZipReader(path: path),
            let index = reader.entries.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) })
        else { return nil }
        return try? reader.read(index, limit: Self.limit)
    }

    /// What the package launches, in its order; nothing where that can't be read.
    var units: [LaunchedUnit] {
        guard let bytes = read(standard.manifest) else { return [] }
        return LaunchedUnit.all(in: bytes, standard)
    }

    /// The media type of a file by its name, as a web server has it.
    static func mediaType(of name: String) -> String {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return mediaTypes[ending] ?? "application/octet-stream"
    }

    private static let mediaTypes = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "xml": "application/xml", "json": "application/json", "png": "image/png", "jpg": "image/jpeg",
        "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml",
        "pdf": "application/pdf", "txt": "text/plain; charset=utf-8", "vtt": "text/vtt; charset=utf-8",
    ]
}
