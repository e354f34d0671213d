import Foundation
import Testing
import TestSupport

/// The exports of the samples and of the real page, before those who know the formats.
@Suite("Exports, before real judges")
struct JudgedExportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/samples", "--journal", folder.path + "/journal.json",
            "--format", "all")
        if let shared = Project.shared {
            let real = try Program.export(
                shared.path + "/real/ecoresponsable", to: folder.path + "/real", "--format", "all")
            #expect(real.status == 0)
        }
    }

    /// The exports that there are: the real page's only where the shared material is.
    private var exports: [String] {
        [folder.path + "/samples"] + (Project.shared == nil ? [] : [folder.path + "/real"])
    }

    private func packages(of export: String, as format: String) throws -> [String] {
        let folder = export + "/" + format
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".zip") }
            .map { folder + "/" + $0 }
    }

    /// The formats of packages, each with its manifest and the official schema that judges it.
    private static let packageFormats = [
        ("scorm-1.2", "imsmanifest.xml", "all-scorm-1.2.xsd"),
        ("scorm-2004-3rd", "imsmanifest.xml", "all-scorm-2004-3rd.xsd"),
        ("scorm-2004-4th", "imsmanifest.xml", "all-scorm-2004-4th.xsd"),
        ("ims-cp", "imsmanifest.xml", "scorm-2004-3rd/imscp_v1p1.xsd"),
        ("cmi5", "cmi5.xml", "cmi5/CourseStructure.xsd"),
    ]

    @Test(
        "every manifest is valid under the official schemas of its format",
        .enabled(
            if: Project.hasShared && Judge.has("xmllint") && Judge.has("unzip"), "needs ../shared, xmllint, unzip"),
        arguments: packageFormats)
    func manifests(format: String, manifest: String, schema: String) throws {
        let schemas = try Project.shared("official/xsd")
        for package in try exports.flatMap({ try packages(of: $0, as: format) }) {
            let document = try run("unzip", ["-p", package, manifest])
            try folder.write(document.output, to: manifest)
            let verdict = try run(
                "xmllint",
                ["--nonet", "--noout", "--schema", "\(schemas.path)/\(schema)", "\(folder.path)/\(manifest)"],
                environment: ["XML_CATALOG_FILES": schemas.path + "/catalog.xml"])
            #expect(verdict.status == 0, "\(package): \(verdict.errors)")
        }
    }

    @Test(
        "every ScoLOMFR record and the manifest that tells of it are valid under the official schemas",
        .enabled(
            if: Project.hasShared && Judge.has("xmllint") && Judge.has("unzip"), "needs ../shared, xmllint, unzip"),
        arguments: packageFormats.dropLast())
    func records(format: String, manifest: String, schema: String) throws {
        let schemas = try Project.shared("official/xsd")
        for site in [Project.root.path + "/samples", try Project.shared("real/ecoresponsable").path] {
            let output = folder.path + "/records"
            let export = try Program.export(
                site, to: output, "--format", format, "--journal", output + ".json", "--set",
                "\(format).metadata=scolomfr")
            #expect(export.status == 0, "\(export.errors)")
            let packages = try packages(of: output, as: format)
            #expect(packages.count >= 4)
            for package in packages {
                for (name, schema) in [(manifest, schema), ("scolomfr.xml", "scolomfr-3.2/scolomfr.xsd")] {
                    let verdict = try run(
                        "xmllint", ["--nonet", "--noout", "--schema", schemas.path + "/" + schema, "-"],
                        environment: ["XML_CATALOG_FILES": schemas.path + "/catalog.xml"],
                        input: try run("unzip", ["-p", package, name]).output)
                    #expect(verdict.status == 0, "\(package): \(verdict.errors)")
                }
            }
            try FileManager.default.removeItem(atPath: output + ".json")
        }
    }

    @Test("every zip is sound for Info-ZIP", .enabled(if: Judge.has("unzip"), "needs unzip"))
    func archives() throws {
        let all = try Self.packageFormats.flatMap { format in
            try exports.flatMap { try packages(of: $0, as: format.0) }
        }
        for package in all {
            #expect(try run("unzip", ["-tqq", package]).status == 0, "\(package)")
        }
    }

    @Test(
        "every table is valid for frictionless under the schema beside it",
        .enabled(if: Judge.hasPython, "run `make judges` first"))
    func tables() throws {
        for export in exports {
            let verdict = try run(
                Project.root.path + "/.venv/bin/frictionless", ["validate", "datapackage.json"],
                in: URL(filePath: export + "/dataset"))
            #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
        }
    }

    @Test("every feed is read by feedparser, item for item", .enabled(if: Judge.hasPython, "run `make judges` first"))
    func feeds() throws {
        let script = """
            import feedparser, sys
            feed = feedparser.parse(sys.argv[1])
            print(feed.bozo, feed.version)
            for entry in feed.entries:
                print(entry.id.rsplit("/", 1)[-1], "%04d-%02d-%02dT%02d" % entry.published_parsed[:4])
            """
        let samples = try run(Judge.python, ["-c", script, exports[0] + "/feeds/parcours.rss.xml"])
        #expect(
            samples.output == """
                False rss20
                first-map 2026-09-13T22
                formation-634 2026-06-21T22
                formation-623 2026-05-03T22
                formation-618 2026-03-09T23

                """)
        guard exports.count > 1 else { return }
        let real = try run(Judge.python, ["-c", script, exports[1] + "/feeds/parcours.rss.xml"])
        #expect(
            real.output == """
                False rss20
                mentor-3244 2025-03-13T23
                mentor-3087 2024-12-21T23
                mentor-2825 2024-09-30T22

                """)
    }
}
