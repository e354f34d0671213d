import ArgumentParser
import Diagnostics
import Footprint
import Foundation

/// `parcours report`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Tell how heavy packages are: bytes, requests, and an estimate of their impact.",
        discussion: """
            For each page that a package launches: its elements, the requests it makes before anything is clicked, the \
            bytes sent for them (texts compressed, pictures as they are), and its EcoIndex with greenhouse gases and water \
            for one visit, by the method of the Collectif Conception Numérique Responsable \
            (https://www.ecoindex.fr/comment-ca-marche/). What a script adds to a page is not seen.

            Exit status: 0 done, 2 a package could not be read.
            """)

    @Argument(help: ArgumentHelp("The packages, or folders with packages such as an export.", valueName: "path"))
    var paths: [String]

    @Option(help: "The language of messages: fr or en (default: by the environment).")
    var language: InterfaceLanguage?

    @Flag(help: "Print everything as JSON.")
    var json = false

    func run() throws {
        let messenger = Messenger(language: language, form: .text)
        var packages: [MeasuredPackage] = [], faults = DiagnosticCollector()
        for path in paths.flatMap(PackageFinder.packages) {
            do throws(FatalDiagnostic) {
                packages.append(MeasuredPackage(name: path, footprint: try Self.footprint(of: path)))
            } catch {
                faults.report(error.diagnostic)
            }
        }
        messenger.tell(faults)
        let report = FootprintReport(packages: packages)
        messenger.say(json ? BilingualText(report.json) : report.text, isProse: false)
        if faults.hasErrors { throw RunEnd(status: 2) }
    }

    private static func footprint(of path: String) throws(FatalDiagnostic) -> PackageFootprint {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return try PackageFootprint(archiveAt: path, byteCount: (attributes?[.size] as? Int) ?? 0)
    }
}

/// The packages that a user's path leads to.
enum PackageFinder {
    private static let endings: Set = ["zip", "imscc", "pif"]

    /// The path itself for a file, those of all packages below it, in byte order, for a folder.
    static func packages(at path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        return names.filter { endings.contains($0.split(separator: ".").last?.lowercased() ?? "") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }
}
