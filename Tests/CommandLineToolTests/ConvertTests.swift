import Foundation
import TestSupport
import Testing

@Suite("Converting a source to a catalogue file")
struct ConvertTests {
    private func run(_ arguments: String...) throws -> CommandResult {
        try TestSupport.run(
            Program.path, arguments + ["--as-of", "2026-11-16"], environment: ["LC_ALL": "C", "NO_COLOR": ""])
    }

    @Test("it says what it wrote: the file and the pictures that it names, each at its path")
    func files() throws {
        let folder = try TemporaryFolder()
        let result = try run("convert", Project.root.path + "/samples", "--output", folder.path + "/out")
        #expect(result.errors == "")
        #expect(
            result.output
                == "2 courses and 8 modules (out: 4, announced: 3, withdrawn: 1) written to \(folder.path)/out/catalogue.json, with 8 pictures\n"
        )
        let made = try tree(folder.path + "/out")
        let pictures =
            ["clavier.svg", "couper-une-phrase.png", "en-marches.webp", "formulaire-fantome.jpg"]
            + ["open-table.svg", "phrases-claires.png", "reuse.png", "situations.webp"]
        #expect(
            made.keys.sorted() == ["catalogue.json", "export.json"] + pictures.map { "public/img/formations/" + $0 })
        let source = Project.root.appending(path: "samples/public/img/formations/reuse.png")
        #expect(try made["public/img/formations/reuse.png"] == Data(contentsOf: source))
    }

    @Test("the exports of what it wrote are those of the source, byte for byte", arguments: ["json", "yaml"])
    func sameExports(_ form: String) throws {
        var sites = [Project.root.path + "/samples"]
        if let shared = Project.shared { sites.append(shared.path + "/real/ecoresponsable") }
        for site in sites {
            let folder = try TemporaryFolder()
            // What the samples' configuration says of the dataset is none of the catalogue's facts.
            func export(_ source: String, as name: String) throws -> CommandResult {
                try Program.export(
                    source, to: folder.path + "/" + name, "--journal", folder.path + "/\(name).json",
                    "--set", "dataset.country=FRA", "--set", "dataset.frequency=irregular")
            }
            _ = try run("convert", site, "--output", folder.path + "/file", "--form", form)
            _ = try export(site, as: "a")
            let result = try export(folder.path + "/file", as: "b")
            #expect(result.status == 0)
            let (expected, made) = (try tree(folder.path + "/a"), try tree(folder.path + "/b"))
            #expect(made.keys.sorted() == expected.keys.sorted())
            #expect(expected.keys.sorted().filter { made[$0] != expected[$0] } == [])
            #expect(try folder.text("a.json") == folder.text("b.json"))
        }
    }

    @Test("converting what was converted changes nothing, and replaces it")
    func again() throws {
        let folder = try TemporaryFolder()
        _ = try run("convert", Project.root.path + "/samples", "--output", folder.path + "/a")
        _ = try run("convert", folder.path + "/a", "--output", folder.path + "/b")
        #expect(try tree(folder.path + "/a") == tree(folder.path + "/b"))
        let yaml = try run(
            "convert", folder.path + "/a/catalogue.json", "--form", "yaml", "--output", folder.path + "/b")
        #expect(yaml.status == 0)
        #expect(try tree(folder.path + "/b").keys.filter { $0.hasPrefix("catalogue.") } == ["catalogue.yml"])
    }

    @Test("a folder that is something else is not replaced")
    func foreign() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "out/notes.txt")
        let result = try run("convert", Project.root.path + "/samples", "--output", folder.path + "/out")
        #expect(result.status == 2)
        #expect(try tree(folder.path + "/out").keys.sorted() == ["notes.txt"])
    }

    @Test("the catalogue of the samples is exported, by its folder or by its file")
    func catalogue() throws {
        let folder = try TemporaryFolder()
        let samples = Project.root.path + "/samples/catalogue"
        for (name, source) in [("a", samples), ("b", samples + "/catalogue.yml")] {
            let result = try Program.export(source, to: folder.path + "/" + name)
            #expect(result.errors == "")
            #expect(result.output.hasPrefix("1 course and 2 modules (out: 1, announced: 1, withdrawn: 0) exported to "))
        }
        let made = try tree(folder.path + "/a")
        #expect(try tree(folder.path + "/b") == made)
        #expect(
            made.keys.filter { $0.hasPrefix("scorm") }.sorted() == [
                "scorm-1.2/formation-712.zip", "scorm-1.2/import.md",
                "scorm-1.2/s-orienter-dans-les-donnees-ouvertes.zip",
            ])
        #expect(made.keys.contains("parcours.journal.json"))
    }

    @Test("an identifier that the file gives stays, whatever earlier exports saw")
    func givenIdentifiers() throws {
        let folder = try TemporaryFolder()
        func identifiers(_ module: String) throws -> [String] {
            try folder.write("courses:\n  - title: P\n    modules:\n      - \(module)\n", to: "file/catalogue.yml")
            _ = try Program.export(folder.path + "/file", to: folder.path + "/out")
            let rows = try folder.text("out/dataset/modules.csv").split(whereSeparator: \.isNewline).dropFirst()
            return rows.compactMap { $0.split(separator: ",").first.map(String.init) }
        }
        #expect(try identifiers("{ title: Un }") == ["un"])
        #expect(try identifiers("{ title: Un, platform: https://lms.example.org/course/1 }") == ["un"])
        #expect(try identifiers("{ title: Un, identifier: premier }") == ["premier"])
    }

    @Test("two catalogues in a folder, and a file that is none, are refused")
    func refused() throws {
        let folder = try TemporaryFolder()
        try folder.write("{}", to: "two/catalogue.json")
        try folder.write("a: b\n", to: "two/catalogue.yml")
        try folder.write("texte", to: "notes.txt")
        func told(_ source: String) throws -> String {
            let result = try TestSupport.run(
                Program.path, ["export", source, "--output", "out"], in: folder.url, environment: ["LC_ALL": "C"])
            #expect(result.status == 2)
            return result.errors
        }
        #expect(
            try told("two") == """
                error: “two” holds catalogue.json and catalogue.yml [several-catalogues]
                  help: give the file that counts: two/catalogue.json

                """)
        #expect(
            try told("notes.txt") == """
                error: “notes.txt” is neither a folder, nor a catalogue file, nor a table, nor a package [not-a-source]
                  help: give a site’s folder, a catalogue in .yml, .yaml or .json, a table in .csv, or a package in .zip \
                or .imscc

                """)
        #expect(
            try told("two/catalogue.json")
                .hasPrefix("catalogue.json:1:1: error: “catalogue.json” has neither course nor module"))
    }
}
