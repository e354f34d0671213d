package import CourseCatalogue

/// The names of a package's files: lower-case ASCII letters, digits and hyphens, with one dot, no two alike; so that no
/// platform strips, merges or refuses them, and they stand in addresses as they are.
package struct FileNames {
    /// The most letters before the dot.
    private static let limit = 60

    private var taken: Set<String>
    private var names: [String: String] = [:]
    private let folder: String

    /// Names for the files of a folder (empty, or ending in `/`), some of which are taken.
    package init(in folder: String = "", taken: [String] = []) {
        self.folder = folder
        self.taken = Set(taken)
    }

    /// The path of a file of the source, the same each time it is asked for.
    package mutating func path(for asset: Asset) -> String {
        if let known = names[asset.sourcePath] { return known }
        let path = path(
            named: slug(Self.stem(of: asset.sourcePath)), extension: Self.fileExtension(of: asset.mediaType))
        names[asset.sourcePath] = path
        return path
    }

    /// A free path whose name starts with `stem`.
    package mutating func path(named stem: String, extension ending: String) -> String {
        let stem = stem.isEmpty ? "file" : String(stem.prefix(Self.limit))
        var path = "\(folder)\(stem).\(ending)"
        var number = 2
        while !taken.insert(path).inserted {
            path = "\(folder)\(stem)-\(number).\(ending)"
            number += 1
        }
        return path
    }

    /// The last part of a path, up to its last dot.
    private static func stem(of path: String) -> Substring {
        guard path.utf8.allSatisfy({ $0 < 0x80 }), path.utf8.last != UInt8(ascii: "/") else {
            let last = path.split(separator: "/").last ?? ""
            return last.lastIndex(of: ".").map { last[..<$0] } ?? last
        }
        // In ASCII every byte is a character.
        let bytes = path.utf8
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex
        return path[start..<(bytes[start...].lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex)]
    }

    /// The ending that servers know for a media type: what a file is, whatever its author called it.
    private static func fileExtension(of mediaType: String) -> String {
        switch mediaType.lowercased() {
        case "image/webp": "webp"
        case "image/jpeg": "jpg"
        case "image/png": "png"
        case "image/gif": "gif"
        case "image/avif": "avif"
        case "image/svg+xml": "svg"
        case "application/pdf": "pdf"
        default: "bin"
        }
    }
}
