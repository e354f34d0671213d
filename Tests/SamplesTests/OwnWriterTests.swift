import Foundation
import TestSupport
import Testing

/// The sample package with a writer of its own is built and run as its page says.
@Suite struct OwnWriterTests {
    @Test func thePackageBuildsOnTheLibrariesAndItsProgramWritesTheNewsletter() throws {
        let folder = try TemporaryFolder()
        let command = try #require(
            shellLines(in: try text(of: "samples/writer/README.md")).first { $0.hasPrefix("swift run ") })
        let words = command.split(separator: " ").map(String.init)
        #expect(words.suffix(4) == ["newsletter", "samples", "letter", "2026-11-16"])
        // Beside the project's own build, so that a second run is short; the letter goes where it disturbs nobody.
        var arguments = words.dropFirst().map { $0 == "letter" ? folder.path + "/letter" : $0 }
        arguments.insert(contentsOf: ["--scratch-path", ".build/own-writer"], at: 1)
        let result = try run("swift", arguments, in: Project.root)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.errors.contains("avertissement: "))
        #expect(
            try folder.text("letter/newsletter.md") == """
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
