/// Files that a source can be read from though they don't stand in a folder of the disk, such as an archive's.
public protocol SourceFileCollection: Sendable {
    /// The paths of the files, relative, with `/` between their parts, each once; none climbs (`..`) or is absolute.
    var paths: [String] { get }

    /// The content of a file, or its first bytes.
    ///
    /// - Parameters:
    ///   - path: one of `paths`.
    ///   - count: how many bytes are wanted at most; nil for all.
    ///   - limit: the largest file that is read whole, in bytes.
    func read(_ path: String, first count: Int?, limit: Int) throws(SourceTree.Fault) -> [UInt8]

    /// The size of a file in bytes.
    func byteCount(of path: String) throws(SourceTree.Fault) -> Int
}

extension SourceFileCollection {
    /// What a folder holds, in byte order of the paths.
    func entries(of folder: String) -> [SourceTree.Entry] {
        let start = folder.isEmpty ? "" : folder + "/"
        var isFolder: [String: Bool] = [:]
        for path in paths where path.hasPrefix(start) {
            let rest = path.dropFirst(start.count)
            let name = rest.prefix { $0 != "/" }
            isFolder[start + name] = name.endIndex != rest.endIndex
        }
        return isFolder.map { SourceTree.Entry(path: $0.key, isFolder: $0.value) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The files below a folder and the folders in it that are entered, in byte order of their paths.
    func paths(below folder: String, entering isEntered: (_ path: String) -> Bool) -> [String] {
        var found: [String] = [], folders = [folder]
        while let next = folders.popLast() {
            for entry in entries(of: next) {
                if !entry.isFolder {
                    found.append(entry.path)
                } else if isEntered(entry.path) {
                    folders.append(entry.path)
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
