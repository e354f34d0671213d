import CatalogueFile
import CourseCatalogue
import Diagnostics
import Interchange
import TestSupport
import Testing

@Suite("Reading a catalogue file")
struct CatalogueFileReaderTests {
    @Test("titles are enough: identifiers are made of them, and nothing is out")
    func minimal() throws {
        let (catalogue, told) = try Fixture.read(
            """
            courses:
              - title: Parcours Données
                modules:
                  - title: Évaluer
                  - title: Évaluer
            """)
        #expect(told == "")
        #expect(catalogue.courses.map(\.identifier.text) == ["parcours-donnees"])
        #expect(catalogue.modules.map(\.identifier.text) == ["evaluer", "evaluer-2"])
        #expect(catalogue.courses[0].moduleIdentifiers == catalogue.modules.map(\.identifier))
        #expect(catalogue.modules[0].title == Fact("Évaluer", Provenance(.field, at: place(4, 16))))
        #expect(catalogue.modules[0].language == Fact("fr", Provenance(.derived)))
        #expect(catalogue.modules[0].release == Release(state: Fact(.announced, Provenance(.derived))))
        #expect(catalogue.modules[0].identityKeys == [IdentityKey(.title, "evaluer")])
    }

    private func place(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
        Diagnostics.SourceLocation(file: "catalogue.yml", line: line, column: column)
    }

    @Test("a module written once can be in two courses, by its identifier")
    func shared() throws {
        let (catalogue, told) = try Fixture.read(
            """
            courses:
              - title: Un
                language: en
                modules: [{ title: Base }, suite]
              - { title: Deux, modules: [base, base] }
            modules:
              - { title: La suite, identifier: suite }
            """)
        #expect(told == "")
        #expect(catalogue.modules.map(\.identifier.text) == ["suite", "base"])
        #expect(catalogue.courses.map { $0.moduleIdentifiers.map(\.text) } == [["base", "suite"], ["base"]])
        #expect(catalogue.modules.map(\.language.value) == ["fr", "en"])
    }

    @Test("an address is enough of a platform and of a video")
    func shorthands() throws {
        let (module, told) = try Fixture.module(
            """
            platform: https://lms.example.org/course/12
            publisher-less: no
            videos:
              - address: https://www.youtube.com/embed/abc
                title: Bienvenue
                transcript: Bonjour à tous.
              - address: https://tube.example.org/w/1
            """)
        #expect(
            told.hasPrefix("catalogue.yml:6:9: error: unknown key: “courses.modules.publisher-less” [unknown-key]\n"))
        #expect(
            module?.platform?.value
                == Platform(
                    name: "lms.example.org", address: "https://lms.example.org/course/12", moduleIdentifier: "12"))
        #expect(module?.identifier.text == "lms-12")
        var ignored = DiagnosticCollector()
        let body = try module?.body.nodes(reporting: &ignored) ?? []
        let text = BodyElement("p", [], [.text("Bonjour à tous.")])
        #expect(
            body == [
                .video(
                    Video(
                        host: .youtube, identifier: "abc", playerAddress: "https://www.youtube-nocookie.com/embed/abc",
                        title: "Bienvenue", transcript: Transcript(author: nil, content: [.element(text)]))),
                .video(
                    Video(
                        host: .other, identifier: "https://tube.example.org/w/1",
                        playerAddress: "https://tube.example.org/w/1")),
            ])
    }

    @Test("the state is worked out where nothing says it")
    func states() throws {
        func state(_ lines: String) throws -> Fact<ReleaseState>? { try Fixture.module(lines).module?.release.state }
        #expect(try state("page: https://a.example.org/") == Fact(.released, Provenance(.derived, at: place(5, 15))))
        #expect(try state("body: Texte") == Fact(.released, Provenance(.derived, at: place(5, 15))))
        #expect(
            try state("page: https://a.example.org/\nrelease: { expected: 2027 }")
                == Fact(.announced, Provenance(.derived, at: place(6, 30))))
        #expect(
            try state("release: { released-on: 2026-01-02, expected: 2025 }")
                == Fact(.released, Provenance(.derived, at: place(5, 33))))
        #expect(
            try state("body: x\nrelease: { state: withdrawn }")
                == Fact(.withdrawn, Provenance(.field, at: place(6, 27))))
    }

    @Test("Markdown and HTML are cleaned as pages are, and what they name is told where it stands")
    func bodies() throws {
        let (module, told) = try Fixture.module(
            """
            body: |
              # Titre

              <script>alert(1)</script><p onclick="x()">Un [lien](javascript:x)</p>

              ![Carte](img/absente.png)
            """)
        var ignored = DiagnosticCollector()
        #expect(
            try module?.body.nodes(reporting: &ignored) == [
                .element(BodyElement("h2", [], [.text("Titre")])),
                .element(BodyElement("p", [], [.text("Un [lien](javascript:x)")])),
                .element(BodyElement("p", [], [.text("Carte")])),
            ])
        #expect(
            told == """
                catalogue.yml:10: error: there is no image “img/absente.png” [missing-image]
                  help: add the image, or correct its path; the export goes on without it

                """)
    }

    @Test("HTML alone is not Markdown")
    func html() throws {
        let (module, told) = try Fixture.module("body: { html: \"<p>2 * 3 * 4</p><p><a href='/x/'>x</a></p>\" }")
        var ignored = DiagnosticCollector()
        #expect(
            try module?.body.nodes(reporting: &ignored) == [
                .element(BodyElement("p", [], [.text("2 * 3 * 4")])), .element(BodyElement("p", [], [.text("x")])),
            ])
        #expect(told.hasPrefix("catalogue.yml:5: warning: the link “/x/” leads to a page that the folder doesn’t have"))
    }

    @Test("links below the site's address are kept whole")
    func links() throws {
        let (catalogue, told) = try Fixture.read(
            "site: https://a.example.org/\ncourses:\n  - title: A\n    body: \"[x](/y/)\"\n    modules: [{ title: B }]\n"
        )
        var ignored = DiagnosticCollector()
        let link = BodyElement("a", [.init("href", "https://a.example.org/y/")], [.text("x")])
        #expect(told == "")
        #expect(
            try catalogue.courses[0].body.nodes(reporting: &ignored) == [
                .element(BodyElement("p", [], [.element(link)]))
            ])
    }

    @Test("a picture is a file of the folder, and knows its size")
    func picture() throws {
        let (module, told) = try Fixture.module(
            "picture: { file: img/a b.svg, alternative-text: \"\" }", files: ["img/a b.svg": Fixture.svg])
        #expect(told == "")
        #expect(
            module?.picture?.value
                == Picture(
                    asset: Asset(
                        sourcePath: "img/a b.svg", mediaType: "image/svg+xml", byteCount: Fixture.svg.utf8.count),
                    alternativeText: ""))
    }

    @Test("JSON is read with its places")
    func json() throws {
        let (catalogue, told) = try Fixture.read(
            "{\"courses\": [{\"title\": \"\\uD83D\\uDE00 A\", \"modules\": [{\"title\": \"B\", \"duration\": \"long\"}]}]}",
            named: "other.json")
        #expect(catalogue.courses[0].title.value == "😀 A")
        #expect(
            told == """
                other.json:1:81: error: “courses.modules.duration” wants minutes, such as 75, or { least: 75, most: 120 } [invalid-catalogue]

                """)
    }
}
