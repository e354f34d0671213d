public import Diagnostics
import Foundation

/// Replaces one file, whole or not at all: the journal that is kept beside the configuration.
///
/// The new file is written beside the old one, put on disk and renamed; an existing file's mode is kept, a symbolic
/// link is followed, but to an ordinary file alone; a device is left. The folder must exist.
/// - Throws: ``Diagnostics/FatalDiagnostic`` where the file can't be written; what was there is then untouched.
public func replaceFile(at path: String, with bytes: [UInt8]) throws(FatalDiagnostic) {
    try replaceFile(at: path) { piece in try piece(bytes) }
}

/// The same for a file that is handed over piece by piece; `content` throws nothing of its own.
public func replaceFile(
    at path: String, writing content: (_ piece: (consuming [UInt8]) throws -> Void) throws -> Void
) throws(FatalDiagnostic) {
    let target = realPath(path) ?? path
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { String(target[...$0]) } ?? "./"
    let name = slash.map { target[target.index(after: $0)...] } ?? target[...]
    let staging = "\(folder).\(name).parcours-new"
    do {
        var status = stat()
        let isThere = stat(target, &status) == 0
        if isThere, isKept(status, isLinked: DiskEntry.at(path) == .link) { throw SystemFault(code: EEXIST) }
        unlink(staging)
        var file = try OutputFile(creating: staging)
        if isThere { file.setMode(status.st_mode & 0o777) }
        try content { try file.write($0) }
        try file.synchronize()
        guard rename(staging, target) == 0 else { throw SystemFault.last }
        synchronizeFolder(folder)
    } catch {
        unlink(staging)
        throw (error as? SystemFault ?? SystemFault(code: EIO)).fatal(writing: path)
    }
}

/// Whether what stands in a file's place is none that may be replaced: a device would become a file for the whole machine.
private func isKept(_ status: stat, isLinked: Bool) -> Bool {
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFDIR: false
    case S_IFCHR, S_IFBLK: true
    default: isLinked
    }
}
