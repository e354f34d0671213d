import Export
import Foundation
import Interchange

/// The folder that caches of exports are in, one a destination.
struct ExportCache {
    /// The folder.
    let folder: String
    private let isGiven: Bool

    /// How many caches of destinations that are gone an export looks for.
    private static let cleaningLimit = 1_000

    /// The folder that was asked for; or else the one that the environment names (`PARCOURS_CACHE`, or `parcours` in
    /// `XDG_CACHE_HOME` or in `~/.cache`); nil where there is none, or `PARCOURS_CACHE` is empty.
    init?(given: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
        isGiven = given != nil
        if let given {
            folder = given
        } else if let named = environment["PARCOURS_CACHE"] {
            guard named.hasPrefix("/") else { return nil }
            folder = named
        } else if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
            folder = caches + "/parcours"
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            folder = home + "/.cache/parcours"
        } else {
            return nil
        }
    }

    /// The cache for exports to a destination; nil where there can be none: the export is then made anew.
    func open(forExportTo output: String) -> RecordCache? {
        guard !folder.utf8.contains(0), !output.utf8.contains(0), let program = Self.program else { return nil }
        if isGiven { return RecordCache(folder: folder, program: program) }
        guard makePrivateFolder() else { return nil }
        let destination = URL(fileURLWithPath: output).standardizedFileURL.path
        removeForsakenCaches()
        let own = folder + "/" + SHA256.hexadecimal(of: Array(destination.utf8)).prefix(24)
        let cache = RecordCache(folder: own, program: program)
        let note = own + "/destination"
        if cache != nil, (try? String(contentsOfFile: note, encoding: .utf8)) != destination {
            try? replaceFile(at: note, with: Array(destination.utf8))
        }
        return cache
    }

    /// The folder, made if need be; false where it can't be had, or is somebody else's.
    private func makePrivateFolder() -> Bool {
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
    }

    /// Removes the caches of destinations that are no longer there.
    private func removeForsakenCaches() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.prefix(Self.cleaningLimit) {
            let own = folder + "/" + name
            guard let destination = try? String(contentsOfFile: own + "/destination", encoding: .utf8),
                !FileManager.default.fileExists(atPath: destination)
            else { continue }
            try? FileManager.default.removeItem(atPath: own)
        }
    }

    /// What tells this program from any other: what was kept by another may be wrong.
    private static var program: String? {
        guard let path = Bundle.main.executablePath, let stamp = SourceStamps.Stamp(at: path) else { return nil }
        return "\(ParcoursCommand.configuration.version) \(stamp)"
    }
}
