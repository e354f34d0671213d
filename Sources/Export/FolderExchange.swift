import CSystemCalls
import Foundation

/// Puts a finished tree in the place of the former one, whole or not at all.
struct FolderExchange {
    let destination: Destination
    /// Swaps two paths at once; 0, or an error number.
    var swap: (_ one: String, _ other: String) -> Int32 = { parcours_exchange($0, $1) == 0 ? 0 : errno }

    /// Mends what a killed export left: the former tree goes back to its place, an unfinished one goes away.
    func recover() throws(SystemFault) {
        if DiskEntry.at(destination.former) != .nothing {
            if DiskEntry.at(destination.path) == .nothing {
                try move(destination.former, to: destination.path)
            } else {
                try remove(destination.former)
            }
        }
        try remove(destination.staging)
    }

    /// Exchanges the staged tree with the one in place, which then waits to be removed.
    ///
    /// - Throws: ``SystemFault`` where the disk refuses; the former tree is then in place.
    func putInPlace() throws(SystemFault) {
        if DiskEntry.at(destination.path) == .nothing {
            try move(destination.staging, to: destination.path)
        } else {
            switch swap(destination.staging, destination.path) {
            case 0: break
            case EINVAL, ENOSYS, ENOTSUP: try exchangeByTwoRenames()
            case let code: throw SystemFault(code: code)
            }
        }
        synchronizeFolder(destination.parent)
    }

    /// For file systems that can't swap: between the two renames there is no tree in place, which `recover` mends.
    private func exchangeByTwoRenames() throws(SystemFault) {
        try move(destination.path, to: destination.former)
        do {
            try move(destination.staging, to: destination.path)
        } catch {
            try move(destination.former, to: destination.path)
            throw error
        }
    }

    /// Removes the tree that the new one has replaced.
    func removeReplaced() throws(SystemFault) {
        try remove(destination.staging)
        try remove(destination.former)
    }

    /// Removes a tree, if it is there.
    func remove(_ path: String) throws(SystemFault) {
        guard DiskEntry.at(path) != .nothing else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw SystemFault(code: EACCES)
        }
    }

    private func move(_ path: String, to other: String) throws(SystemFault) {
        guard rename(path, other) == 0 else { throw .last }
    }
}
