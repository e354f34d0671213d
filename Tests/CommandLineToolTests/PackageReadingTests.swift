import Foundation
import TestSupport
import Testing

@Suite("Packages as a source")
struct PackageReadingTests {
    private static let formats = [
        "scorm-1.2", "scorm-2004-3rd", "scorm-2004-4th", "ims-cp", "cmi5", "common-cartridge-1.1",
        "common-cartridge-1.3", "thin-common-cartridge",
    ]

    /// Exports a source, then each package of it by itself, and gives those that are not the same bytes again.
    private func changed(_ site: String, _ format: String, _ settings: [String]) throws -> [String] {
        let folder = try TemporaryFolder()
        let arguments =
            ["--as-of", "2026-11-16", "--format", format, "--language", "en"]
            + ["--set", "site.video-hosts=[dailymotion.com, gouv.fr, video.example.org]"]
            + settings.flatMap { ["--set", "\(format).\($0)"] }
        func export(_ source: String, _ output: String) throws -> CommandResult {
            try run(
                Program.path, ["export", source, "--output", folder.path + "/" + output] + arguments,
                environment: ["LC_ALL": "C"])
        }
        #expect(try export(site, "a").status == 0)
        let made = try tree(folder.path + "/a").filter { $0.key.hasSuffix(".zip") || $0.key.hasSuffix(".imscc") }
        #expect(made.count >= 4)
        return try made.keys.sorted().filter { path in
            let name = path.replacing("/", with: "-")
            let result = try export(folder.path + "/a/" + path, name)
            #expect(result.status == 0, "\(result.errors)")
            return try tree(folder.path + "/" + name)[path] != made[path]
        }
    }

    @Test("a size that the zip’s directory gives wrongly is told by whatever reads the file", arguments: [-1, 1])
    func wrongSize(difference: Int) throws {
        let folder = try TemporaryFolder()
        _ = try Program.export(Project.root.path + "/samples", to: folder.path + "/a", "--format", "scorm-1.2")
        var bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: "a/scorm-1.2/first-map.zip")))
        let listing = try run("python3", ["-c", Self.listing, folder.path + "/a/scorm-1.2/first-map.zip"])
        let numbers = listing.output.split(whereSeparator: \.isWhitespace).compactMap { UInt32($0) }
        func pattern(_ numbers: [UInt32]) -> [UInt8] {
            numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        }
        let (size, stated) = (Int(numbers[2]), UInt32(Int(numbers[2]) + difference))
        let (right, wrong) = (pattern(numbers), pattern([numbers[0], numbers[1], stated]))
        var places = 0
        for start in bytes.indices.dropLast(11) where bytes[start..<start + 12].elementsEqual(right) {
            bytes.replaceSubrange(start..<start + 12, with: wrong)
            places += 1
        }
        #expect(places == 2)
        try Data(bytes).write(to: folder.url.appending(path: "p.zip"))
        let fault =
            "“index.html” can't be read: it has \(difference < 0 ? "more" : "\(size)") bytes where the directory says \(stated)"
        for (command, id) in [("check", "damaged-file"), ("inspect", "unreadable-file"), ("export", "unreadable-file")]
        {
            let result = try run(
                Program.path, [command, "p.zip"] + (command == "check" ? [] : ["--as-of", "2026-11-16"]),
                in: folder.url, environment: ["LC_ALL": "C"])
            #expect(result.status == 1, "\(command)")
            #expect(result.errors.contains("error: \(fault) [\(id)]"), "\(command): \(result.errors)")
        }
    }

    /// Checksum, size in the archive and size of a page, as they stand one after the other in both its headers.
    private static let listing = """
        import sys, zipfile
        entry = zipfile.ZipFile(sys.argv[1]).getinfo("index.html")
        print(entry.CRC, entry.compress_size, entry.file_size)
        """

    @Test("a package that was read and exported again in its format is the same bytes", arguments: formats)
    func sameBytes(_ format: String) throws {
        #expect(try changed(Project.root.path + "/samples", format, []) == [])
        if let shared = Project.shared { #expect(try changed(shared.path + "/real/ecoresponsable", format, []) == []) }
    }

    @Test(
        "so is one that was made with settings",
        arguments: [
            ("cmi5", ["course-structure=single-item", "announced-modules=true"]),
            ("scorm-1.2", ["announced-modules=true", "mastery-score=80"]), ("ims-cp", ["course-structure=single-item"]),
            ("common-cartridge-1.1", ["links=basic-lti", "announced-modules=true"]),
        ])
    func settings(_ format: String, _ settings: [String]) throws {
        #expect(try changed(Project.root.path + "/samples", format, settings) == [])
    }

    @Test("a package is exported to another format as its source is, zipped or unpacked")
    func otherFormat() throws {
        let folder = try TemporaryFolder()
        let samples = Project.root.path + "/samples"
        _ = try Program.export(samples, to: folder.path + "/a", "--format", "cmi5", "--format", "scorm-1.2")
        let package = folder.path + "/a/cmi5/parcours-accessibilite.zip"
        #expect(try run("unzip", ["-q", package, "-d", folder.path + "/unpacked"]).status == 0)
        for source in [package, folder.path + "/unpacked"] {
            let result = try Program.export(
                source, to: folder.path + "/b", "--format", "scorm-1.2", "--set",
                "site.video-hosts=[video.example.org, dailymotion.com]")
            #expect(result.errors == "")
            let name = "scorm-1.2/formation-623.zip"
            let shown = try ["a", "b"].map {
                try run("unzip", ["-p", folder.path + "/\($0)/" + name, "index.html"]).output
            }
            #expect(shown[0] == shown[1])
        }
    }

    @Test("a package of one module, converted to a catalogue file, exports as the package does")
    func converted() throws {
        let folder = try TemporaryFolder()
        _ = try Program.export(Project.root.path + "/samples", to: folder.path + "/a", "--format", "scorm-1.2")
        let package = folder.path + "/a/scorm-1.2/formation-623.zip"
        let result = try Program.run(
            "convert", package, "--output", folder.path + "/file", "--as-of", "2026-11-16", "--language", "en")
        #expect(result.errors == "")
        #expect(
            result.output.replacing(folder.path, with: "")
                == "0 courses and 1 module (out: 1, announced: 0, withdrawn: 0) written to /file/catalogue.json, with 2 pictures\n"
        )
        _ = try Program.export(folder.path + "/file", to: folder.path + "/b", "--format", "scorm-1.2")
        let path = "scorm-1.2/formation-623.zip"
        #expect(
            try tree(folder.path + "/b").keys.sorted()
                == ["export.json", "index.html", "parcours.journal.json", "scorm-1.2/import.md", path].sorted())
        let pages = try ["a", "b"].map {
            try run("unzip", ["-p", folder.path + "/\($0)/" + path, "index.html"]).output
        }
        #expect(pages[0] == pages[1])
    }

    @Test("inspect shows a package's catalogue, with the places in the package")
    func inspected() throws {
        let folder = try TemporaryFolder()
        _ = try Program.export(Project.root.path + "/samples", to: folder.path + "/a", "--format", "cmi5")
        let result = try Program.run(
            "inspect", folder.path + "/a/cmi5/formation-623.zip", "--as-of", "2026-11-16", "--language", "en")
        #expect(result.errors == "")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "0 courses and 1 module (out: 1, announced: 0, withdrawn: 0), as of 2026-11-16")
        #expect(lines.contains("In no course"))
        #expect(lines.contains("  audience          agents d’accueil"))
        #expect(lines.contains("                    ← field, index.html:24"))
    }

    @Test("what is no package is refused in one message")
    func refused() throws {
        let folder = try TemporaryFolder()
        try folder.write("PK", to: "p.zip")
        let result = try Program.run("inspect", folder.path + "/p.zip", "--as-of", "2026-11-16")
        #expect(result.status == 2)
        #expect(
            result.errors.replacing(folder.path, with: "")
                == "error: “/p.zip” is no package that can be read: Not a zip archive [unreadable-package]\n  help: give the zip that the platform imports, whole\n"
        )
    }
}
