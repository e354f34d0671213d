import CourseCatalogue
import DatasetReader
import Diagnostics
import Interchange
import TestSupport
import Testing

/// What is told of tables that others wrote.
struct DatasetReaderTests {
    @Test func `two columns are enough`() throws {
        let (catalogue, messages) = try read(["modules.csv": "identifiant,titre\nun,Premier\ndeux,Second\n"])
        #expect(messages == "")
        #expect(catalogue?.modules.map(\.title.value) == ["Premier", "Second"])
        #expect(catalogue?.modules.map(\.release.state.value) == [.released, .released])
        #expect(catalogue?.courses.isEmpty == true)
    }

    @Test func `semicolons, a byte order mark, other columns and any line ends are read`() throws {
        let text = "\u{FEFF}identifiant;titre;inconnue;parcours_identifiant\r\nun;\"a;b\";x;p\r\n"
        let (catalogue, messages) = try read(["modules.csv": text])
        #expect(messages == "")
        #expect(catalogue?.modules.map(\.title.value) == ["a;b"])
        #expect(catalogue?.courses.map(\.moduleIdentifiers.first?.text) == ["un"])
    }

    @Test func `each value that its column can't have is told with its line, and left out`() throws {
        let names =
            "identifiant,titre,duree_min_minutes,duree_max_minutes,langue,modalite,gratuit,statut,date_publication,url"
        let (catalogue, messages) = try read([
            "modules.csv": """
            \(names)
            un,Un,une heure,,français,en ligne,oui,sorti,2026-03,/un/
            Deux,Deux,,,,,,,,
            trois,,,,,,,,,
            un,Encore,,,,,,,,
            quatre,Quatre,90,60,,,,,,
            cinq,Cinq
            six,Six,30,60,fr,mixte,true,programme,,https://exemple.fr/6/
            """
        ])
        #expect(catalogue?.modules.map(\.identifier.text) == ["un", "quatre", "six"])
        #expect(catalogue?.modules.last?.duration?.value == DurationRange(minimumMinutes: 30, maximumMinutes: 60))
        #expect(
            messages == """
                modules.csv:7 error: this row has 2 values for 10 columns: it is not read [uneven-row]
                modules.csv:3 error: “Deux”, in the column “identifiant”, is not an identifier (lower-case letters without \
                accents, digits, - and _) [malformed-value]
                modules.csv:4 error: this row has no “identifiant” or no “titre”: it is not read [nameless-row]
                modules.csv:5 error: another row has the identifier “un” already: this one is not read [double-identifier]
                modules.csv:2 error: “français”, in the column “langue”, is not a language tag, such as fr [malformed-value]
                modules.csv:2 error: “2026-03”, in the column “date_publication”, is not a day (2025-03-10) \
                [malformed-value]
                modules.csv:2 error: “sorti”, in the column “statut”, is not one of the words programme, publie, retire \
                [malformed-value]
                modules.csv:2 error: “une heure”, in the column “duree_min_minutes”, is not a whole number \
                [malformed-value]
                modules.csv:2 error: “en ligne”, in the column “modalite”, is not one of the words distanciel, presentiel, \
                mixte [malformed-value]
                modules.csv:2 error: “oui”, in the column “gratuit”, is not true or false [malformed-value]
                modules.csv:2 error: “/un/”, in the column “url”, is not an absolute address [malformed-value]
                modules.csv:6 error: a duration of 90 to 60 minutes is empty, upside down or over 1,000 hours \
                [malformed-value]
                """)
    }

    @Test(arguments: [
        (
            "identifiant,titre\nun,\"Un\n",
            "modules.csv:2 error: a quotation mark of this row is out of place, or never closed [malformed-csv]"
        ),
        ("", "modules.csv error: “modules.csv” has no module [no-module]"),
        ("identifiant,titre\n", "modules.csv error: “modules.csv” has no module [no-module]"),
    ])
    func `what leaves nothing to read is fatal`(text: String, message: String) throws {
        #expect(try read(["modules.csv": text]).messages == message)
    }

    @Test func `what is no UTF-8, and what isn't there, are told`() throws {
        let folder = try TemporaryFolder()
        try folder.write([0x69, 0xE9], to: "modules.csv")
        #expect(try messages("modules.csv", folder) == "modules.csv error: this file is not text in UTF-8 [not-utf-8]")
        #expect(try messages("autre.csv", folder) == "autre.csv error: “autre.csv” can't be read [missing-table]")
    }

    @Test func `JSON that is something else, broken or hostile is told`() throws {
        #expect(
            try read(["modules.json": "[]"]).messages == "modules.json error: “modules.json” has no module [no-module]")
        #expect(try read(["modules.json": "{\"modules\": [1, null, []], \"parcours\": {}}"]).catalogue == nil)
        let deep = String(repeating: "[", count: 100_000)
        #expect(try read(["modules.json": "{\"modules\": \(deep)"]).messages.contains("[json-limit]"))
        #expect(try read(["modules.json": "{\"modules\": ["]).catalogue == nil)
    }

    @Test func `a dataset's folder is known by its descriptor and its table, its JSON by how it begins`() throws {
        let folder = try TemporaryFolder()
        try folder.write("{}", to: "datapackage.json")
        #expect(DatasetReader.isDataset(try SourceTree(at: folder.path)) == false)
        try folder.write("identifiant,titre\n", to: "modules.csv")
        try folder.write("{\n  \"modules\": [\n    {\n      \"identifiant\": \"un\"", to: "modules.json")
        let tree = try SourceTree(at: folder.path)
        #expect(DatasetReader.isDataset(tree))
        #expect(DatasetReader.isTable("modules.json", in: tree))
        try folder.write("{\"modules\": [{\"title\": \"Un\"}]}", to: "modules.json")
        #expect(DatasetReader.isTable("modules.json", in: tree) == false)
        #expect(DatasetReader.isTable("autre.CSV", in: tree))
    }

    private func read(_ files: [String: String]) throws -> (catalogue: Catalogue?, messages: String) {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, to: path) }
        var diagnostics = DiagnosticCollector()
        do {
            let catalogue = try DatasetReader().read(SourceTree(at: folder.path), reporting: &diagnostics)
            return (catalogue, shown(diagnostics.diagnostics))
        } catch let fatal as FatalDiagnostic {
            return (nil, shown(diagnostics.diagnostics + [fatal.diagnostic]))
        }
    }

    private func messages(_ file: String, _ folder: TemporaryFolder) throws -> String {
        var diagnostics = DiagnosticCollector()
        do {
            _ = try DatasetReader(file: file).read(SourceTree(at: folder.path), reporting: &diagnostics)
            return ""
        } catch let fatal as FatalDiagnostic {
            return shown([fatal.diagnostic])
        }
    }

    private func shown(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { diagnostic in
            let place = diagnostic.location.map { $0.file + ($0.line > 0 ? ":\($0.line)" : "") } ?? ""
            return "\(place) \(diagnostic.severity.rawValue): \(diagnostic.message.english) [\(diagnostic.id)]"
        }.joined(separator: "\n")
    }
}
