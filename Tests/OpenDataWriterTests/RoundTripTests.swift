import CourseCatalogue
import DatasetReader
import Diagnostics
import Interchange
import OpenDataWriter
import TestSupport
import Testing

/// What is written is read back, and written again as it was.
struct RoundTripTests {
    /// A catalogue without pictures, which a dataset tells of and doesn't hold.
    private static func catalogue() throws -> Catalogue {
        let whole = try wholeCatalogue()
        return Catalogue(
            title: whole.title, publisher: whole.publisher, licence: whole.licence, siteAddress: whole.siteAddress,
            courses: whole.courses,
            modules: whole.modules.map { module in
                var module = module
                module.picture = nil
                return module
            })
    }

    @Test func `a dataset read from its folder is written again byte for byte`() throws {
        let written = try dataset(of: Self.catalogue())
        let read = try Self.read(written, without: [])
        #expect(read.messages == "")
        #expect(try dataset(of: read.catalogue) == written)
    }

    @Test func `what changed is the journal's to tell: a folder with it gives everything else`() throws {
        var catalogue = try Self.catalogue()
        catalogue.changes = try wholeCatalogue().changes
        let written = try dataset(of: catalogue)
        let read = try Self.read(written, without: [])
        #expect(read.messages == "")
        #expect(read.catalogue.changes.isEmpty)
        let again = try dataset(of: read.catalogue)
        for name in ["modules.csv", "parcours.csv", "parcours_modules.csv", "modules.json", "datapackage.json"] {
            let (one, other) = (written["dataset/" + name], again["dataset/" + name])
            #expect(name == "datapackage.json" ? one != other : one == other, "\(name)")
        }
    }

    @Test func `without the JSON, the CSV files give the same rows`() throws {
        let written = try dataset(of: Self.catalogue())
        let again = try dataset(of: Self.read(written, without: ["modules.json"]).catalogue)
        for name in ["modules.csv", "parcours.csv", "parcours_modules.csv", "modules.json", "parcours.ndjson"] {
            #expect(again["dataset/" + name] == written["dataset/" + name], "\(name)")
        }
    }

    @Test(arguments: ["modules.json", "modules.csv", "modules-excel.csv"])
    func `a table by itself gives the same modules`(name: String) throws {
        var options = DatasetWriter.Options()
        options.forExcel = true
        let written = try dataset(of: Self.catalogue(), options)
        let folder = try TemporaryFolder()
        try folder.write(try #require(written["dataset/" + name]), to: name)
        var diagnostics = DiagnosticCollector()
        let catalogue = try DatasetReader(file: name).read(SourceTree(at: folder.path), reporting: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        #expect(try dataset(of: catalogue)["dataset/modules.csv"] == written["dataset/modules.csv"])
    }

    @Test(arguments: [[], ["modules.json"]])
    func `every nasty text comes back as it was`(removed: [String]) throws {
        let catalogue = try Self.read(dataset(of: nastyCatalogue()), without: removed).catalogue
        #expect(catalogue.modules.count == nastyTexts.count)
        for (module, text) in zip(catalogue.modules, nastyTexts) {
            #expect(module.title.value == text)
            #expect(module.summary?.value == text)
            #expect(module.objectives?.value == [text, "x", text])
            #expect(module.audience?.value == [text])
            #expect(module.prerequisites?.value == ["x", text])
            #expect(module.provider?.value == text)
            #expect(module.partners?.value == [text, text])
            #expect(module.keywords?.value == [text])
        }
    }

    @Test func `the facts are those of the catalogue, value by value`() throws {
        let original = try Self.catalogue()
        let read = try Self.read(dataset(of: original), without: []).catalogue
        #expect(read.title?.value == original.title?.value)
        #expect(read.publisher?.value.siret == "13002526500013")
        #expect(read.publisher?.value.contact == original.publisher?.value.contact)
        #expect(read.licence?.value == original.licence?.value)
        #expect(read.courses.map(\.identifier) == original.courses.map(\.identifier))
        #expect(read.courses.map(\.summary?.value) == original.courses.map(\.summary?.value))
        let (old, new) = (try #require(original.modules.first), try #require(read.modules.first))
        #expect(new.duration?.value == old.duration?.value)
        #expect(new.mode?.value == old.mode?.value)
        #expect(new.platform?.value == old.platform?.value)
        #expect(new.version?.value == "2")
        #expect(new.prerequisites?.value == [])
        #expect(new.release.releasedOn?.value == old.release.releasedOn?.value)
        #expect(new.release.releasedOn?.provenance.manner == .journal)
        #expect(new.release.availableUntil?.value == old.release.availableUntil?.value)
        #expect(read.modules.map(\.release.state.value) == original.modules.map(\.release.state.value))
        #expect(
            read.modules[1...3].map(\.release.expected?.value) == original.modules[1...3].map(\.release.expected?.value)
        )
    }

    /// What a reader makes of a dataset's folder, some files taken out of it.
    private static func read(
        _ files: [String: String], without removed: [String]
    ) throws -> (catalogue: Catalogue, messages: String) {
        let folder = try TemporaryFolder()
        for (path, text) in files where !removed.contains(String(path.dropFirst("dataset/".count))) {
            try folder.write(text, to: path)
        }
        var diagnostics = DiagnosticCollector()
        let catalogue = try DatasetReader().read(SourceTree(at: folder.path + "/dataset"), reporting: &diagnostics)
        return (catalogue, diagnostics.diagnostics.map { TerminalRenderer(language: .english).render($0) }.joined())
    }
}
