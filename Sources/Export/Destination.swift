import Diagnostics
import Foundation
import Interchange

/// The folder that an export goes to, with what stands beside it while the export runs.
///
/// A symbolic link is followed: the folder that it leads to is replaced, the link stays.
struct Destination: Sendable {
    /// The folder as the user named it, for messages.
    let name: String
    /// The folder itself, absolute, links resolved; it may not exist.
    let path: String

    /// Finds the folder, and makes those above it that are missing.
    ///
    /// - Parameters:
    ///   - name: the folder as the user named it.
    ///   - source: what is exported.
    ///   - parts: other folders that the export is made of.
    /// - Throws: ``FatalDiagnostic`` where the path is no folder's, or the folder can't be replaced without harm: it
    ///   holds the source or the current folder, lies in the site's content, or a part and it lie in each other.
    init(named name: String, source: SourceTree, parts: [String] = []) throws(FatalDiagnostic) {
        self.name = name
        path = try Self.resolve(name)
        for part in parts {
            guard let real = realPath(part) else { continue }
            if Self.holds(path, real) { throw holds(part: part) }
            if Self.holds(real, path) { throw isIn(part: part) }
        }
        try refuseHarm(to: source)
        do { try makeFolders(parent) } catch { throw error.fatal(writing: name) }
    }

    /// Where the new tree is built.
    var staging: String { beside("staging") }
    /// Where the old tree is kept while two renames do the work of one exchange.
    var former: String { beside("former") }
    /// The file that is locked while an export runs.
    var lock: String { beside("lock") }
    /// The folder above.
    var parent: String {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func beside(_ role: String) -> String {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        return "\(path[...slash]).\(path[path.index(after: slash)...]).parcours-\(role)"
    }

    private static func resolve(_ name: String) throws(FatalDiagnostic) -> String {
        guard !name.isEmpty, !name.utf8.contains(0) else { throw notAFolder(name) }
        let absolute = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
        if let existing = realPath(absolute) {
            guard DiskEntry.at(existing) == .folder, existing != "/" else { throw notAFolder(name) }
            return existing
        }
        // What exists is resolved, what is to be made is taken as written.
        var existing = absolute.split(separator: "/")
        var missing: [Substring] = []
        while let last = existing.popLast() {
            guard last != "..", DiskEntry.at("/" + (existing + [last]).joined(separator: "/")) != .link else {
                throw notAFolder(name)
            }
            if last != "." { missing.insert(last, at: 0) }
            guard let real = realPath("/" + existing.joined(separator: "/")) else { continue }
            return (real == "/" ? "" : real) + "/" + missing.joined(separator: "/")
        }
        throw notAFolder(name)
    }

    private func refuseHarm(to source: SourceTree) throws(FatalDiagnostic) {
        if let root = realPath(source.name) {
            if Self.holds(path, root) { throw refused("destination-holds-source", Self.holdsSource) }
            if Self.holds(root + "/content", path) { throw refused("destination-in-content", Self.inContent) }
        }
        if let current = realPath("."), Self.holds(path, current) {
            throw refused("destination-holds-current-folder", Self.holdsCurrent)
        }
    }

    /// Whether a folder is another one or lies above it.
    private static func holds(_ folder: String, _ other: String) -> Bool {
        other == folder || other.utf8.starts(with: (folder + "/").utf8)
    }
}

extension Destination {
    private static let holdsSource = BilingualText(
        fr: "contient le site à exporter", en: "holds the site that is exported")
    private static let inContent = BilingualText(
        fr: "est dans le contenu du site, que l'export lirait à son tour",
        en: "is in the site's content, which the next export would read")
    private static let holdsCurrent = BilingualText(
        fr: "contient le dossier courant, qui serait remplacé", en: "holds the current folder, which would be replaced")

    private func refused(_ id: String, _ reason: BilingualText) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, id,
                BilingualText(fr: "« \(name) » \(reason.french)", en: "“\(name)” \(reason.english)"),
                help: Self.forItAlone))
    }

    private func holds(part: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "destination-holds-source",
                BilingualText(
                    fr: "« \(name) » est ou contient « \(part) », dont l’export est fait",
                    en: "“\(name)” is or holds “\(part)”, which the export is made of"), help: Self.forItAlone))
    }

    private func isIn(part: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "destination-in-source",
                BilingualText(
                    fr: "« \(name) » est dans « \(part) », dont l’export est fait",
                    en: "“\(name)” is in “\(part)”, which the export is made of"), help: Self.forItAlone))
    }

    private static let forItAlone = BilingualText(
        fr: "donnez un dossier qui ne serve qu'à l'export", en: "give a folder that is for the export alone")

    private static func notAFolder(_ name: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "destination-not-a-folder",
                BilingualText(
                    fr: "« \(name) » ne peut pas être le dossier d'un export",
                    en: "“\(name)” can't be an export's folder"),
                help: BilingualText(
                    fr: "donnez un nouveau dossier, un dossier vide ou celui d'un export précédent",
                    en: "give a new folder, an empty one or a previous export's")))
    }
}
