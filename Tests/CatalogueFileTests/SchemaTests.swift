import CatalogueFile
import CourseCatalogue
import Diagnostics
import EleventyReader
import Foundation
import Interchange
import TestSupport
import Testing

@Suite("The JSON Schema of catalogue files", .enabled(if: Judge.hasPython, "run `make judges` first"))
struct SchemaTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What the schema says of files, a line each.
    private func verdicts(_ paths: [String]) throws -> [String] {
        let script = Project.root.path + "/Tests/CatalogueFileTests/Judges/validate.py"
        let schema = Project.root.path + "/schemas/catalogue.schema.json"
        let result = try run(Judge.python, [script, schema] + paths)
        #expect(result.errors.suffix(500) == "")
        return result.output.split(separator: "\n").map(String.init)
    }

    private func written(_ catalogue: Catalogue, _ name: String, _ notation: CatalogueFileWriter.Notation) throws
        -> String
    {
        var diagnostics = DiagnosticCollector()
        var bytes: [UInt8] = []
        try CatalogueFileWriter(notation: notation).write(catalogue, reporting: &diagnostics) { bytes += $0 }
        try folder.write(bytes, to: name)
        return folder.path + "/" + name
    }

    @Test("what the tool writes and what people write is valid")
    func valid() throws {
        var diagnostics = DiagnosticCollector()
        var nasty = NastyCatalogue()
        var sources = [Project.root.path + "/samples"]
        if let shared = Project.shared { sources.append(shared.path + "/real/ecoresponsable") }
        var files = [try written(nasty.make(), "nasty.json", .json)]
        for (number, path) in sources.enumerated() {
            let catalogue = try EleventyReader().read(SourceTree(at: path), reporting: &diagnostics)
            files.append(try written(catalogue, "\(number).json", .json))
            files.append(try written(catalogue, "\(number).yml", .yaml))
        }
        try folder.write("courses:\n  - title: A\n    modules:\n      - title: B\n", to: "minimal.yml")
        try folder.write(Self.base, to: "base.json")
        files += [folder.path + "/minimal.yml", folder.path + "/base.json"]
        files.append(Project.root.path + "/samples/catalogue/catalogue.yml")
        #expect(try verdicts(files) == files.map { _ in "ok" })
    }

    @Test("what the reader refuses, the schema refuses too")
    func mutations() throws {
        #expect(try Fixture.read(Self.base, named: "a.json", files: ["img/a.svg": Fixture.svg]).told == "")
        var files: [String] = []
        for (number, mutation) in Self.mutations.enumerated() {
            #expect(Self.base.contains(mutation.0), "\(mutation)")
            let text = Self.base.replacing(mutation.0, with: mutation.1, maxReplacements: 1)
            try folder.write(text, to: "\(number).json")
            files.append(folder.path + "/\(number).json")
            try folder.write(Fixture.svg, to: "img/a.svg")
            var told = DiagnosticCollector()
            _ = try? CatalogueFileReader(file: "\(number).json").read(SourceTree(at: folder.path), reporting: &told)
            #expect(told.hasErrors, "the reader takes \(mutation)")
        }
        for (verdict, mutation) in zip(try verdicts(files), Self.mutations) {
            #expect(verdict.hasPrefix("fault "), "the schema takes \(mutation)")
        }
    }

    /// Every key of the form, once.
    static let base = """
        {
          "$schema": "catalogue.schema.json", "version": 1, "title": "T", "language": "fr", "licence": "etalab-2.0",
          "site": "https://www.example.org",
          "publisher": {"name": "P", "address": "https://p.example.org", "siret": "12", "contact": "a@example.org"},
          "courses": [{
            "identifier": "c", "keys": ["page:c"], "title": "C", "summary": "S", "language": "en",
            "page": "https://www.example.org/c", "modules": ["m", {"title": "N"}], "body": {"html": "<p>x</p>"},
            "videos": [{"address": "https://v.example.org/1", "provenance": "field a.md:1:2"}],
            "provenance": {"title": "prose c.md:1:2"}
          }],
          "modules": [{
            "identifier": "m", "keys": ["title:m"], "title": "M", "summary": "S2", "objectives": ["O"],
            "audience": "A", "prerequisites": [], "duration": {"least": 10, "most": 20}, "language": "fr",
            "mode": "remote", "free": true, "provider": "P2", "version": "2", "partners": ["Q"],
            "platform": {"name": "L", "address": "https://l.example.org/1", "module-identifier": "1"},
            "quiz": false, "attestation": true, "keywords": ["K"],
            "release": {"state": "released", "expected": "2026-Q1", "released-on": "2026-02-03",
                        "available-until": "2027-end", "withdrawn-on": "2027-03-04", "modified-on": "2026-05-06"},
            "picture": {"file": "img/a.svg", "alternative-text": "", "address": "https://www.example.org/a.svg"},
            "page": "https://www.example.org/m", "videos": [],
            "body": ["x", {"element": "a", "attributes": {"href": "#x", "class": "lead"}, "content": ["y"]},
                     {"picture": {"file": "img/a.svg", "alternative-text": "z"}},
                     {"video": {"address": "https://v.example.org/2", "host": "vimeo", "identifier": "2", "title": "V",
                                "transcript": {"author": "W", "content": ["t"]}}},
                     {"self-check": {"pass-mark": 50, "questions": [
                       {"question": "Q?", "type": "single", "feedback": ["F"],
                        "answers": [{"right": "R", "feedback": "G"}, {"wrong": ["W1"]}]}]}}],
            "provenance": {"title": "field m.md:3:4", "release": {"state": "hint"}}
          }]
        }
        """

    /// A change that makes the base wrong, as what is replaced and by what.
    static let mutations: [(String, String)] = [
        ("\"version\": 1", "\"version\": 2"), ("\"title\": \"T\"", "\"titel\": \"T\""), ("\"T\"", "\" \""),
        ("\"language\": \"fr\", \"lic", "\"language\": \"f r\", \"lic"),
        ("\"https://www.example.org\"", "\"www.example.org\""),
        ("\"https://www.example.org\"", "\"https://u@www.example.org\""), ("\"name\": \"P\", ", ""),
        ("\"siret\"", "\"siren\""), ("\"siret\": \"12\"", "\"siret\": []"), ("\"courses\"", "\"cours\""),
        ("\"identifier\": \"c\"", "\"identifier\": \"C\""), ("[\"page:c\"]", "[\"pages:c\"]"),
        ("[\"page:c\"]", "\"page:c\""),
        ("\"title\": \"C\", ", ""), ("\"language\": \"en\"", "\"language\": \"e\""), ("[\"m\", ", "[true, [], "),
        ("{\"title\": \"N\"}", "{\"summary\": \"N\"}"), ("{\"html\": ", "{\"htm\": "),
        ("{\"html\": \"<p>x</p>\"}", "{}"),
        ("\"html\": \"<p>x</p>\"", "\"html\": \"x\", \"markdown\": \"y\""),
        ("\"https://v.example.org/1\"", "\"http://v.example.org/1\""), ("\"field a.md:1:2\"", "\"fields a.md:1:2\""),
        ("\"title\": \"prose c.md:1:2\"", "\"titel\": \"prose c.md:1:2\""),
        ("\"identifier\": \"m\"", "\"identifier\": \"-m\""),
        ("[\"O\"]", "[[\"O\"]]"), ("\"audience\": \"A\"", "\"audience\": {}"), ("\"least\": 10", "\"least\": 0"),
        ("\"least\": 10", "\"least\": \"10\""), ("\"least\": 10, ", ""), ("\"most\": 20", "\"most\": 60001"),
        ("\"most\"", "\"max\""), ("\"remote\"", "\"online\""), ("\"free\": true", "\"free\": \"true\""),
        ("\"version\": \"2\"", "\"version\": [2]"), ("\"free\": true", "\"free\": 1"),
        ("\"address\": \"https://l.example.org/1\", ", ""),
        ("\"https://l.example.org/1\"", "\"l.example.org/1\""), ("\"module-identifier\"", "\"identifier\""),
        ("\"quiz\": false", "\"quiz\": []"), ("[\"K\"]", "[\"\"]"), ("\"state\": \"released\"", "\"state\": \"out\""),
        ("2026-Q1", "2026-Q5"), ("2026-Q1", "2026-13"), ("2026-Q1", "0000"), ("2026-02-03", "2026-02-30"),
        ("2026-02-03", "2026-02"), ("2027-end", "fin 2027"), ("\"withdrawn-on\"", "\"withdrawn\""),
        ("\"file\": \"img/a.svg\", \"alternative-text\": \"\"", "\"file\": \"img/a.svg\""),
        ("\"file\": \"img/a.svg\"", "\"file\": \"../a.svg\""), ("\"file\": \"img/a.svg\"", "\"file\": \"/img/a.svg\""),
        ("\"file\": \"img/a.svg\"", "\"file\": \"img/./a.svg\""),
        ("\"file\": \"img/a.svg\"", "\"file\": \"img//a.svg\""),
        ("\"alternative-text\": \"\"", "\"alternative-text\": []"), ("\"https://www.example.org/m\"", "\"/m\""),
        ("\"videos\": []", "\"videos\": [{}]"), ("\"videos\": []", "\"videos\": {}"),
        ("\"element\": \"a\"", "\"element\": \"script\""),
        ("\"href\": \"#x\"", "\"href\": \"javascript:x\""), ("\"href\"", "\"onclick\""),
        ("\"class\": \"lead\"", "\"class\": \"x\""),
        ("\"content\": [\"y\"]", "\"content\": \"y\""), ("[\"x\", ", "[{}, "),
        ("\"host\": \"vimeo\", ", ""), ("\"vimeo\"", "\"metacafe\""), ("\"content\": [\"t\"]", "\"text\": [\"t\"]"),
        ("\"title\": \"field m.md:3:4\"", "\"title\": {}"), ("{\"state\": \"hint\"}", "{\"stat\": \"hint\"}"),
        ("{\"state\": \"hint\"}", "\"hint\""), ("\"body\": [\"x\"", "\"body\": [[\"x\"]"),
        ("\"pass-mark\": 50", "\"pass-mark\": 0"), ("\"pass-mark\": 50", "\"pass-mark\": 101"),
        ("\"pass-mark\"", "\"passmark\""), ("\"questions\"", "\"question\""), ("\"question\": \"Q?\", ", ""),
        ("\"Q?\"", "\" \""), ("\"Q?\"", "[]"), ("\"single\"", "\"one\""), ("[\"F\"]", "{}"), ("\"right\"", "\"wrong\""),
        (", {\"wrong\": [\"W1\"]}", ""), ("{\"wrong\": [\"W1\"]}", "{\"right\": \"R\", \"wrong\": \"W1\"}"),
        ("{\"wrong\": [\"W1\"]}", "\"W1\""), ("\"feedback\": \"G\"", "\"feedback\": \"\""),
        ("\"answers\"", "\"choices\""),
    ]
}
