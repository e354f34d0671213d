import Foundation

extension SourceTree {
    /// Something in a folder.
    public struct Entry: Hashable, Sendable {
        /// The path relative to the source folder.
        public var path: String
        /// Whether it is a folder.
        public var isFolder: Bool
    }

    /// The files below a folder.
    public struct Listing: Sendable {
        /// The files, in byte order of their paths.
        public internal(set) var files: [String] = []
        /// What could not be looked into: links that leave the source or lead nowhere, folders that can't be listed.
        public internal(set) var faults: [(path: String, fault: Fault)] = []

        init(files: [String] = []) {
            self.files = files
        }
    }

    /// What a folder holds, in byte order of the names, without links that leave the source; nothing where it can't be
    /// listed.
    public func entries(of folder: String) -> [Entry] {
        accesses?.noteFolder()
        if case .collection(let files) = place { return files.entries(of: folder) }
        guard let resolved = try? resolve(folder), let names = try? Self.names(in: resolved) else { return [] }
        return names.compactMap { name in
            let path = folder.isEmpty ? name : folder + "/" + name
            guard let found = try? kind(of: path, at: resolved + "/" + name) else { return nil }
            return Entry(path: path, isFolder: found.isFolder)
        }
    }

    /// The files below a folder and the folders in it that are entered.
    ///
    /// Each folder is looked into once, by its own path rather than by those of the links that lead to it: links can make
    /// circles.
    public func listing(of folder: String, entering isEntered: (_ path: String) -> Bool) -> Listing {
        if case .collection(let files) = place {
            return Listing(files: files.paths(below: folder, entering: isEntered))
        }
        var walk = Walk(tree: self)
        walk.enter(folder, by: isEntered)
        walk.listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        walk.listing.faults.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return walk.listing
    }

    /// What tells one folder from another, whatever path leads to it.
    fileprivate struct FolderIdentity: Hashable {
        var device: UInt64
        var number: UInt64

        init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    fileprivate struct Kind {
        var isFolder: Bool
        var isLink: Bool
        var identity: FolderIdentity
    }

    /// What stands at a path, whose folder is known to be inside the source.
    fileprivate func kind(of path: String, at realPath: String) throws(Fault) -> Kind {
        var status = stat()
        guard lstat(realPath, &status) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(try resolve(path), &status) != 0 { throw .missing }
        return Kind(
            isFolder: status.st_mode & S_IFMT == S_IFDIR, isLink: isLink, identity: FolderIdentity(status))
    }

    /// The names in a folder, in byte order; those that aren't UTF-8 are decoded with `\u{FFFD}` and lead nowhere.
    fileprivate static func names(in realPath: String) throws(Fault) -> [String] {
        guard let stream = opendir(realPath) else { throw .unreadable(String(cString: strerror(errno))) }
        defer { closedir(stream) }
        var names: [String] = []
        while let item = readdir(stream) {
            let name = withUnsafeBytes(of: &item.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

/// A walk through folders: first those that stand where their path says, then those that links lead to.
private struct Walk {
    let tree: SourceTree
    var listing = SourceTree.Listing()
    private var seen: Set<SourceTree.FolderIdentity> = []
    private var folders: [String] = []
    private var links: [String] = []

    init(tree: SourceTree) {
        self.tree = tree
    }

    mutating func enter(_ folder: String, by isEntered: (String) -> Bool) {
        folders = [folder]
        while let next = folders.popLast() ?? links.popLast() {
            do throws(SourceTree.Fault) {
                try look(into: next, isEntered)
            } catch {
                listing.faults.append((next, error))
            }
        }
    }

    private mutating func look(into folder: String, _ isEntered: (String) -> Bool) throws(SourceTree.Fault) {
        let resolved = try tree.resolve(folder)
        guard seen.insert(try tree.kind(of: folder, at: resolved).identity).inserted else { return }
        for name in try SourceTree.names(in: resolved) {
            let path = folder.isEmpty ? name : folder + "/" + name
            do throws(SourceTree.Fault) {
                let kind = try tree.kind(of: path, at: resolved + "/" + name)
                if !kind.isFolder {
                    listing.files.append(path)
                } else if isEntered(path) {
                    if kind.isLink { links.append(path) } else { folders.append(path) }
                }
            } catch {
                listing.faults.append((path, error))
            }
        }
    }
}
