import Interchange

/// Which folders of a site hold what, relative to the source folder; empty for the source folder itself.
struct SiteLayout: Sendable {
    let content: String
    let includes: [String]
    let data: String
    let publicFolders: [String]

    /// Takes what the options say, and looks for the usual names otherwise.
    init(of source: SourceTree, options: EleventyReader.Options) {
        let folders = Set(source.entries(of: "").filter(\.isFolder).map(\.path))
        func chosen(_ folder: String?) -> String? { folder.map { normalisedPath($0) ?? $0 } }
        let content = chosen(options.contentFolder) ?? ["content", "src"].first(where: folders.contains) ?? ""
        let inside = Set(source.entries(of: content).filter(\.isFolder).map(\.path))
        func find(_ name: String) -> String {
            let nested = Self.join(content, name)
            return folders.contains(name) || !inside.contains(nested) ? name : nested
        }
        self.content = content
        includes = [chosen(options.includesFolder) ?? find("_includes")]
        data = chosen(options.dataFolder) ?? find("_data")
        publicFolders = chosen(options.publicFolder).map { [$0] } ?? ["public", "static"].filter(folders.contains)
    }

    /// Whether a folder holds no pages.
    func isPassedOver(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasPrefix(".") || name == "node_modules" || includes.contains(path) || path == data
            || publicFolders.contains(path)
    }

    /// Whether something that could not be looked into may be a page or a folder of pages, by its name.
    func mayHoldPages(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? path[...]
        return !isPassedOver(path) && (Page.isPage(path) || !name.contains("."))
    }

    /// A path below a folder, which may be the source folder itself.
    static func join(_ folder: String, _ path: String) -> String {
        folder.isEmpty ? path : folder + "/" + path
    }
}

/// A path without `.` and `..`, or nil where it climbs above the source folder.
func normalisedPath(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
        if part == ".." {
            guard parts.popLast() != nil else { return nil }
        } else {
            parts.append(part)
        }
    }
    return parts.joined(separator: "/")
}

/// The folder that a path stands in.
func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}

extension SourceTree {
    /// Whether a folder was made by an export, which lists its files in `export.json`: a site whose pages stand at its top
    /// has its own exports among them.
    func isExport(_ folder: String) -> Bool {
        guard let list = try? read(folder + "/export.json") else { return false }
        return String(decoding: list.suffix(100), as: UTF8.self).contains("\"producer\" : \"parcours\"")
    }
}
