import Archive
import Conformance
import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import PackageReader

extension FuzzTarget {
    /// A zip that anybody may have made: its directory, every entry, the check of the package and its reading.
    static let zip = FuzzTarget(name: "zip", longestInput: 2_048) { input in
        guard (try? Data(input).write(to: archive)) != nil else { return }
        guard let reader = try? ZipReader(path: archive.path) else { return }
        for index in reader.entries.indices {
            let content = try? reader.read(index, limit: 1 << 16)
            precondition((content?.count ?? 0) <= 1 << 16)
        }
        var check = PackageCheck()
        check.limits.unpackedByteCount = 1 << 20
        _ = check.report(ofArchiveAt: archive.path, named: "input.zip", readsContents: true)
        guard let files = try? PackageArchive(at: archive.path) else { return }
        precondition(files.paths.allSatisfy { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
        var limits = InputLimits()
        limits.fileBytes = 1 << 16
        readPackage(SourceTree(named: "input.zip", holding: files, limits: limits))
    }

    /// A file that costs no disk where the system has such a folder.
    private static let archive: URL = {
        let memory = URL(filePath: "/dev/shm")
        let folder =
            FileManager.default.isWritableFile(atPath: memory.path) ? memory : FileManager.default.temporaryDirectory
        return folder.appending(path: "parcours-fuzz-\(ProcessInfo.processInfo.processIdentifier).zip")
    }()

    /// A manifest or a course structure, beside the pages that it may launch.
    static let manifest = FuzzTarget(name: "manifest", longestInput: 1_024) { input in
        for name in ["imsmanifest.xml", "cmi5.xml"] {
            let files = [
                name: input, "index.html": launched, "a/b.html": launched, "link.xml": input,
            ]
            let described = files.sorted { $0.key < $1.key }.map { name, bytes in
                PackageFile(ZipEntryInfo(name: name, size: bytes.count)) { bytes }
            }
            _ = try? PackageCheck().report(of: described, named: "input.zip")
            readPackage(SourceTree(holding: files))
        }
    }

    private static let launched = Array("<h1>Titre</h1><p>Durée : 2 h</p><a href=\"link.xml\">x</a>".utf8)

    private static func readPackage(_ source: SourceTree) {
        var told = DiagnosticCollector()
        guard let contents = try? PackageReader().contents(of: source, reporting: &told) else { return }
        for module in contents.catalogue.modules { _ = try? module.body.nodes(reporting: &told) }
    }
}
