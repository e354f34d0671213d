import Foundation
import TestSupport
import Testing

/// The sample package with a writer of its own is built and run as its page says.
@Suite(.serialized) struct OwnWriterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Runs one of the page's commands, by the place among them, with its output in a folder of the test's own.
    private func runCommand(_ place: Int, expecting words: [String]) throws -> CommandResult {
        let commands = shellLines(in: try text(of: "samples/writer/README.md")).filter { $0.hasPrefix("swift run ") }
        let shown = try #require(commands.indices.contains(place) ? commands[place] : nil)
            .split(separator: " ").map(String.init)
        #expect(shown.suffix(4) == words[...])
        var arguments = Array(shown.dropFirst())
        arguments[arguments.count - 2] = folder.path + "/out"
        // Beside the project's own build, so that a second run is short.
        arguments.insert(contentsOf: ["--scratch-path", ".build/own-writer"], at: 1)
        let result = try run("swift", arguments, in: Project.root)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        return result
    }

    @Test func aSecondProgramWritesPackagesAndTheDatasetWithTheWritersThatThereAre() throws {
        let result = try runCommand(1, expecting: ["packages", "samples", "packages", "2026-11-16"])
        let files = result.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(files.contains("dataset/modules.csv"))
        #expect(files.filter { $0.hasPrefix("scorm-1.2/") && $0.hasSuffix(".zip") }.count > 4, "\(files)")
        for file in files {
            #expect(FileManager.default.fileExists(atPath: folder.path + "/out/" + file), "\(file)")
        }
    }

    @Test func thePackageBuildsOnTheLibrariesAndItsProgramWritesTheNewsletter() throws {
        let result = try runCommand(0, expecting: ["newsletter", "samples", "letter", "2026-11-16"])
        #expect(result.errors.contains("avertissement: "))
        #expect(
            try folder.text("out/newsletter.md") == """
                # Nos formations

                ## À suivre

                - [Opening your first dataset](<https://competences.example.org/en/news/opening-your-first-dataset/>)
                - [From data to a first map](<https://formation.example.org/catalog/642>)
                - [L’enquête du formulaire fantôme](<https://competences.example.org/actualites/jeu-formulaire-fantome/>)
                - [Comprendre les situations de handicap face à l’écran](<https://competences.example.org/actualites/module-1-situations-de-handicap/>)
                - [Module 2 - Écrire pour être compris](<https://competences.example.org/actualites/module-2-ecrire-clairement/>)

                ## À venir

                - Keeping a dataset alive, 2027-03
                - Module 3 - Tester un formulaire au clavier, 2027-Q2
                - Module 4 - Piloter la mise en accessibilité de son service, 2027-end

                """)
    }
}
