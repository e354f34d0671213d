import CourseCatalogue
import Diagnostics
import OpenDataWriter
import Testing

/// What is said of a catalogue whose dataset has gaps, word for word.
struct DatasetDiagnosticsTests {
    @Test func `a whole catalogue needs no word`() throws {
        #expect(try messages(of: wholeCatalogue(), in: .french) == "")
    }

    @Test func `a catalogue without licence or publisher, in French`() throws {
        #expect(
            try messages(of: Catalogue(), in: .french) == """
                avertissement: le jeu de données n'a pas de licence : personne ne sait s'il peut le réutiliser \
                [missing-licence]
                  aide: donnez « licence: etalab-2.0 », ou un autre identifiant SPDX, dans parcours.yml
                avertissement: le jeu de données n'a pas de producteur [missing-publisher]
                  aide: donnez « publisher.name » dans parcours.yml

                """)
    }

    @Test func `a catalogue without licence or publisher, in English`() throws {
        #expect(
            try messages(of: Catalogue(), in: .english) == """
                warning: the dataset has no licence: nobody knows whether they may reuse it [missing-licence]
                  help: give “licence: etalab-2.0”, or another SPDX identifier, in parcours.yml
                warning: the dataset has no publisher [missing-publisher]
                  help: give “publisher.name” in parcours.yml

                """)
    }

    @Test func `malformed facts are left out, each with its place`() throws {
        var module = try module("m", "M")
        module.language = field("français")
        module.pageAddress = field("/actualites/")
        module.platform = field(Platform(name: "Ici", address: "ici"))
        module.picture = field(
            Picture(
                asset: Asset(sourcePath: "a.png", mediaType: "image/png", byteCount: 1, address: "/a.png"),
                alternativeText: ""))
        let publisher = Publisher(name: "N", address: "exemple.fr", siret: "1234", contact: "moi")
        let catalogue = Catalogue(publisher: field(publisher), licence: field("Licence Ouverte"), modules: [module])
        #expect(
            try messages(of: catalogue, in: .english) == """
                content/parcours.md:3: warning: “Licence Ouverte” is not a licence identifier: the licence is left out \
                [malformed-licence]
                  help: give “licence: etalab-2.0”, or another SPDX identifier, in parcours.yml
                content/parcours.md:3: warning: “1234” is not a SIRET number of 14 digits: the value is left out of the \
                dataset [malformed-siret]
                  help: mend “publisher.siret” in parcours.yml, such as “13002526500013”
                content/parcours.md:3: warning: “exemple.fr” is not an absolute web address: the value is left out of the \
                dataset [malformed-address]
                  help: mend “publisher.address” in parcours.yml, such as “https://exemple.fr/page/”
                content/parcours.md:3: warning: “moi” is not an e-mail address: the value is left out of the dataset \
                [malformed-contact]
                  help: mend “publisher.contact” in parcours.yml, such as “contact@exemple.fr”
                content/parcours.md:3: warning: “français” is not a BCP 47 language tag: the value is left out of the \
                dataset [malformed-language]
                  help: write “fr”, for instance
                content/parcours.md:3: warning: “/actualites/” is not an absolute web address: the value is left out of \
                the dataset [malformed-address]
                  help: write “https://exemple.fr/page/”, for instance
                content/parcours.md:3: warning: “ici” is not an absolute web address: the value is left out of the \
                dataset [malformed-address]
                  help: write “https://exemple.fr/page/”, for instance
                content/parcours.md:3: warning: “/a.png” is not an absolute web address: the value is left out of the \
                dataset [malformed-address]
                  help: write “https://exemple.fr/page/”, for instance

                """)
    }

    @Test func `of two courses with one identifier the first is kept`() throws {
        let courses = try ["Le premier", "Le second"].map { title in
            Course(identifier: try identifier("mooc"), title: field(title), language: field("fr"))
        }
        let catalogue = Catalogue(publisher: field(publisher), licence: field("etalab-2.0"), courses: courses)
        let rows = try #require(try dataset(of: catalogue)["dataset/parcours.csv"]).split(separator: "\r\n")
        #expect(rows.dropFirst().map { $0.prefix(16) } == ["mooc,Le premier,"])
        #expect(
            try messages(of: catalogue, in: .french) == """
                content/parcours.md:3: erreur: le parcours « Le second » a l'identifiant d'un autre, « mooc » : il n'est \
                pas dans le jeu de données [double-course]
                  aide: donnez-lui un autre identifiant dans parcours.yml

                """)
    }

    @Test func `a SIRET that fails its check digit is kept and told of`() throws {
        let catalogue = Catalogue(
            publisher: field(Publisher(name: "N", siret: "13002526500014")), licence: field("etalab-2.0"))
        #expect(
            try messages(of: catalogue, in: .french) == """
                content/parcours.md:3: avertissement: la clé de contrôle du SIRET 13002526500014 est fausse \
                [doubtful-siret]
                  aide: vérifiez « publisher.siret » dans parcours.yml

                """)
    }

    private func messages(of catalogue: Catalogue, in language: InterfaceLanguage) throws -> String {
        var diagnostics = DiagnosticCollector()
        _ = try DatasetWriter().artifacts(for: catalogue, reporting: &diagnostics)
        return diagnostics.diagnostics.map { TerminalRenderer(language: language).render($0) }.joined()
    }
}
