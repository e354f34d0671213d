import CourseCatalogue
import Diagnostics
import Testing

@testable import OpenDataWriter

/// What is said of a catalogue whose dataset has gaps, word for word.
struct DatasetDiagnosticsTests {
    private let site = field("https://exemple.fr")

    @Test func `a whole catalogue needs no word`() throws {
        #expect(try messages(of: wholeCatalogue(), in: .french) == "")
    }

    @Test func `a catalogue without licence or publisher, in French`() throws {
        #expect(
            try messages(of: Catalogue(), in: .french) == """
                avertissement: le jeu de données n'a pas de licence : personne ne sait s'il peut le réutiliser \
                [missing-licence]
                  aide: donnez « licence: etalab-2.0 », ou un autre identifiant SPDX, dans parcours.yml
                avertissement: le jeu de données n'a pas de producteur : sa notice DCAT n'est pas écrite [missing-publisher]
                  aide: donnez « publisher.name » dans parcours.yml
                note: rien ne dit où le jeu de données sera publié : sa notice DCAT n'est pas écrite [no-catalogue-entry]
                  aide: donnez « site.address » ou « dataset.base-address » dans parcours.yml

                """)
    }

    @Test func `a catalogue without licence or publisher, in English`() throws {
        #expect(
            try messages(of: Catalogue(), in: .english) == """
                warning: the dataset has no licence: nobody knows whether they may reuse it [missing-licence]
                  help: give “licence: etalab-2.0”, or another SPDX identifier, in parcours.yml
                warning: the dataset has no publisher: its DCAT entry is not written [missing-publisher]
                  help: give “publisher.name” in parcours.yml
                note: nobody knows where the dataset will be published: its DCAT entry is not written [no-catalogue-entry]
                  help: give “site.address” or “dataset.base-address” in parcours.yml

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
        let catalogue = Catalogue(
            publisher: field(publisher), licence: field("Licence Ouverte"), siteAddress: site, modules: [module])
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
        let catalogue = Catalogue(
            publisher: field(publisher), licence: field("etalab-2.0"), siteAddress: site, courses: courses)
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
            publisher: field(Publisher(name: "N", siret: "13002526500014")), licence: field("etalab-2.0"),
            siteAddress: site)
        #expect(
            try messages(of: catalogue, in: .french) == """
                content/parcours.md:3: avertissement: la clé de contrôle du SIRET 13002526500014 est fausse \
                [doubtful-siret]
                  aide: vérifiez « publisher.siret » dans parcours.yml

                """)
    }

    @Test func `a change that is yet to come is left out and told of`() throws {
        var module = try module("m", "M")
        module.release.modifiedOn = field(try day("2026-11-17"))
        let catalogue = Catalogue(
            publisher: field(publisher), licence: field("etalab-2.0"), siteAddress: site, modules: [module])
        var options = DatasetWriter.Options()
        options.day = try day("2026-11-16")
        #expect(
            try messages(of: catalogue, options, in: .french) == """
                content/parcours.md:3: avertissement: la date de modification 2026-11-17 est après le jour de l'export, \
                2026-11-16 : elle est omise du jeu de données [future-modification]
                  aide: corrigez-la : les portails refusent une modification à venir

                """)
        let files = try dataset(of: catalogue, options)
        #expect(try #require(files["dataset/modules.json"]).contains("\"date_modification\": null"))
        #expect(try #require(files["dataset/catalogue.ttl"]).contains("dct:modified") == false)
        options.day = try day("2026-11-17")
        #expect(try messages(of: catalogue, options, in: .french) == "")
        let later = try dataset(of: catalogue, options)
        #expect(try #require(later["dataset/modules.json"]).contains("\"date_modification\": \"2026-11-17\""))
        #expect(try #require(later["dataset/catalogue.ttl"]).contains("dct:modified \"2026-11-17\"^^xsd:date"))
    }

    @Test func `a table that is too long for a spreadsheet is in every other form`() throws {
        var writer = DatasetWriter()
        // The eight changes and the row of their names.
        writer.maximumSheetRowCount = 9
        var diagnostics = DiagnosticCollector()
        let catalogue = try wholeCatalogue()
        let whole = try writer.artifacts(for: catalogue, reporting: &diagnostics).map(\.path)
        #expect(diagnostics.diagnostics.isEmpty)
        writer.maximumSheetRowCount = 8
        let rest = try writer.artifacts(for: catalogue, reporting: &diagnostics).map(\.path)
        #expect(whole.filter { !rest.contains($0) } == ["dataset/dataset.ods"])
        #expect(
            diagnostics.diagnostics.map { TerminalRenderer(language: .french).render($0) } == [
                """
                erreur: une table a plus de 8 lignes, ce qu'aucun tableur n'ouvre : le classeur n'est pas écrit \
                [spreadsheet-too-long]
                  aide: prenez les tables en CSV ou en JSON, qui sont entières

                """
            ])
    }

    @Test(arguments: [(nil, nil), (nil, "https://exemple.fr"), ("Service", nil)] as [(String?, String?)])
    func `without publisher or address there is no entry, and everything else`(name: String?, address: String?) throws {
        let catalogue = Catalogue(
            publisher: name.map { field(Publisher(name: $0)) }, siteAddress: address.map { field($0) },
            modules: [try module("m", "M")])
        let names = try dataset(of: catalogue).keys.sorted()
        #expect(names.filter { $0.hasPrefix("dataset/catalogue.") } == [])
        #expect(names.contains("dataset/datapackage.json"))
    }

    private func messages(
        of catalogue: Catalogue, _ options: DatasetWriter.Options = .init(), in language: InterfaceLanguage
    ) throws -> String {
        var diagnostics = DiagnosticCollector()
        _ = try DatasetWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics)
        return diagnostics.diagnostics.map { TerminalRenderer(language: language).render($0) }.joined()
    }
}
