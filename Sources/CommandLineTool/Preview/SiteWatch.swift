import Foundation
import Interchange

/// Looks whether the files that a preview is made of have changed: by their names, sizes and times, which any file system
/// tells, also those over a network or shared with a virtual machine.
struct SiteWatch {
    /// The folder of the site, or the file that stands for it.
    let source: String
    /// Files that stand elsewhere: configuration, journal.
    let others: [String]

    /// Changes where a file has.
    func fingerprint() -> Int {
        var hasher = Hasher()
        for path in [source] + others { Self.combine(path, into: &hasher) }
        guard let folder, let tree = try? SourceTree(at: folder) else { return hasher.finalize() }
        for path in tree.listing(of: "", entering: { isWatched($0, in: folder) }).files {
            Self.combine(folder + "/" + path, into: &hasher)
        }
        return hasher.finalize()
    }

    /// The folder that is looked into: a catalogue's file has its pictures beside it, a package has all in it.
    private var folder: String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else { return nil }
        if isFolder.boolValue { return source }
        let ending = source.split(separator: ".").last?.lowercased() ?? ""
        guard ["json", "yaml", "yml"].contains(ending) else { return nil }
        return URL(fileURLWithPath: source).deletingLastPathComponent().path
    }

    /// Whether a folder of the site can hold what an export is made of: not what other programs made, nor an export.
    private func isWatched(_ path: String, in folder: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return !name.hasPrefix(".") && name != "node_modules" && name != "_site"
            && !FileManager.default.fileExists(atPath: "\(folder)/\(path)/export.json")
    }

    private static func combine(_ path: String, into hasher: inout Hasher) {
        hasher.combine(path)
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        hasher.combine(facts[.modificationDate] as? Date)
        hasher.combine((facts[.size] as? NSNumber)?.int64Value)
        hasher.combine((facts[.systemFileNumber] as? NSNumber)?.int64Value)
    }
}
