import CourseCatalogue
import Diagnostics
import OpenDataWriter
import TestSupport
import Testing
import XML

/// Training offers, under the schema that the project has of LHEO.
struct LHEOTests {
    private let schema: XMLSchema

    init() throws {
        schema = try XMLSchema(contentsOf: Project.root.appending(path: "schemas/lheo-2.3/lheo.xsd").path)
    }

    @Test func `the offers of a whole catalogue are the golden, and valid`() throws {
        let (text, messages) = try offers(of: wholeCatalogue())
        let made = try #require(text)
        #expect(made == (try Golden("OpenDataWriterTests/Goldens/lheo/offres.xml").expected(insteadOf: made)))
        #expect(schema.validate(Array(made.utf8)) == [])
        #expect(
            messages == """
                content/parcours.md:3: warning: nobody says how “Hors parcours” is followed: LHEO wants to know, the \
                module isn't there [lheo-mode-unknown]
                  help: give the module “mode: remote”, “on-site” or “blended” in parcours.yml

                """)
    }

    @Test func `whatever texts a catalogue holds, the offers are valid`() throws {
        var catalogue = try nastyCatalogue()
        catalogue.publisher = field(publisher)
        let made = try #require(try offers(of: catalogue).text)
        #expect(schema.validate(Array(made.utf8)) == [])
        #expect(made.components(separatedBy: "<formation ").count == nastyTexts.count + 1)
    }

    @Test func `long texts end where LHEO ends them`() throws {
        var module = try module("m", String(repeating: "é", count: 300))
        module.mode = field(.blended)
        module.summary = field(String(repeating: "🧑🏽‍🚒", count: 1_000))
        module.audience = field([String(repeating: "a", count: 250)])
        let made = try #require(try offers(of: Catalogue(publisher: field(publisher), modules: [module])).text)
        #expect(schema.validate(Array(made.utf8)) == [])
        #expect(made.contains("<intitule-formation>" + String(repeating: "é", count: 254) + "…</intitule-formation>"))
        #expect(made.contains("<info-public-vise>" + String(repeating: "a", count: 250) + "</info-public-vise>"))
        #expect(made.contains("<modalites-enseignement>1</modalites-enseignement>"))
    }

    @Test(arguments: [
        (ApproximateDate.month(year: 2027, month: 3), "20270300"), (.year(2027), "20270000"),
        (.quarter(year: 2027, quarter: 2), "20270630"), (.endOfYear(2027), "20271231"),
    ])
    func `the end of a period keeps its precision where LHEO can`(date: ApproximateDate, written: String) throws {
        var module = try module("m", "M")
        module.mode = field(.remote)
        module.release.availableUntil = field(date)
        let made = try #require(try offers(of: Catalogue(publisher: field(publisher), modules: [module])).text)
        #expect(made.contains("<debut>00000000</debut>\n            <fin>\(written)</fin>"))
        #expect(schema.validate(Array(made.utf8)) == [])
    }

    @Test func `what the organisation lacks is told by its keys`() throws {
        let (text, messages) = try offers(of: Catalogue(modules: [module("m", "M")]), .init())
        #expect(text == nil)
        #expect(
            messages == """
                error: LHEO wants what the catalogue doesn't say of the organisation: its file is not written \
                [lheo-incomplete]
                  help: give in parcours.yml: publisher.name, publisher.siret, lheo.activity-number, lheo.street, \
                lheo.postcode, lheo.town, lheo.audience-code, lheo.thesaurus-edition

                """)
    }

    @Test func `without a module that is out there is no file`() throws {
        let (text, messages) = try offers(
            of: Catalogue(publisher: field(publisher), modules: [module("m", "M", .announced)]))
        #expect(text == nil)
        #expect(
            messages == """
                error: no module that is out can be a training offer: the LHEO file is not written [no-training-offer]

                """)
    }

    @Test(.enabled(if: Judge.hasPython && Project.hasShared, "needs `make judges` and ../shared"))
    func `the schema says what the definition of LHEO says, element by element`() throws {
        let definition = try Project.shared("official/lheo-2.3/lheo-gml.xml").path
        let path = Project.root.appending(path: "schemas/lheo-2.3/lheo.xsd").path
        #expect(try verdict("lheo_schema.py", [path, definition]) == "170 elements\n")
    }

    @Test(.enabled(if: Project.hasShared, "needs ../shared"))
    func `the example of an edition before is valid once it names this one`() throws {
        let example = try String(
            contentsOf: Project.shared("official/lheo-2.3/exemple-bts-onisep.xml"), encoding: .utf8)
        let renamed = example.replacing("http://www.lheo.org/2.2", with: "http://lheo.gouv.fr/2.3")
        #expect(schema.validate(Array(renamed.utf8)) == [])
        let wrong = renamed.replacing("<certifiante>1<", with: "<certifiante>oui<")
        #expect(schema.validate(Array(wrong.utf8)).isEmpty == false)
    }

    /// Everything that LHEO asks of an organisation.
    private static let organisation: LHEOWriter.Options = {
        var options = LHEOWriter.Options()
        options.activityNumber = "11750000075"
        options.street = ["Service des formations", "1 rue de l'Exemple"]
        options.postcode = "75007"
        options.town = "Paris"
        options.audienceCode = "83056"
        options.thesaurusEdition = "V14"
        options.fieldCodes = ["31054"]
        return options
    }()

    private func offers(
        of catalogue: Catalogue, _ options: LHEOWriter.Options = organisation
    ) throws -> (text: String?, messages: String) {
        var diagnostics = DiagnosticCollector()
        let artifacts = try LHEOWriter(options: options).artifacts(for: catalogue, reporting: &diagnostics)
        let told = diagnostics.diagnostics.map { TerminalRenderer(language: .english).render($0) }.joined()
        return (try texts(of: artifacts)["lheo/offres.xml"], told)
    }
}
