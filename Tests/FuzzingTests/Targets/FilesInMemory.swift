import Interchange

/// A source whose files stand in memory.
struct FilesInMemory: SourceFileCollection {
    let files: [String: [UInt8]]

    var paths: [String] { files.keys.sorted() }

    func read(_ path: String, first count: Int?, limit: Int) throws(SourceTree.Fault) -> [UInt8] {
        guard let bytes = files[path] else { throw .missing }
        return count.map { Array(bytes.prefix($0)) } ?? bytes
    }

    func byteCount(of path: String) throws(SourceTree.Fault) -> Int {
        guard let bytes = files[path] else { throw .missing }
        return bytes.count
    }
}

extension SourceTree {
    /// A source that holds these files.
    init(holding files: [String: [UInt8]]) {
        self.init(named: "input", holding: FilesInMemory(files: files))
        limits.fileBytes = 1 << 16
        (limits.templateLoops, limits.templateSteps, limits.pageBytes) = (500, 5_000, 1 << 15)
    }
}
