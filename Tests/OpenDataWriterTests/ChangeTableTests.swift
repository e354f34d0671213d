import CourseCatalogue
import Testing

@testable import OpenDataWriter

/// What the journal saw change, in the words of the table of modules.
struct ChangeTableTests {
    @Test func `every fact that is followed has its columns in the table of modules`() {
        let names = Set(Table.modules.outline.fields.map(\.name))
        for fact in FactName.allCases {
            #expect(!fact.columns.isEmpty, "\(fact)")
            for column in fact.columns { #expect(names.contains(column.key), "\(fact) \(column.key)") }
        }
    }

    @Test(arguments: FactName.allCases)
    func `what a fact became is what the table of modules says of it now`(fact: FactName) throws {
        let catalogue = try wholeCatalogue()
        let table = Table.modules
        // The day of a module that is announced is when it is expected, once the rules of releases have seen it.
        let rows = DatasetContent(of: catalogue).modules.filter {
            fact != .releasedOn || $0.module.release.state.value != .announced
        }
        for row in rows {
            let value = fact.value(of: row.module)
            for (column, text) in fact.columns where column != "image" && value != nil {
                let cell = try #require(table.columns.first { $0.field.name == column }).cell(row)
                #expect(csv(Cell(value.flatMap(text))) == csv(cell), "\(column) of \(row.module.identifier)")
            }
        }
    }

    private func csv(_ cell: Cell) -> [UInt8] {
        var row = RowText()
        row.append(cell)
        var csv = CSVEncoding()
        csv.append(row)
        return csv.drain()
    }

    @Test(
        arguments: [
            (FactName.title, "A", "B", ["titre: A → B"]), (.summary, nil, "=B", ["description: – → =B"]),
            (.objectives, "A | B|C", #"\"#, [#"objectifs: A|B\|C → \\"#]), (.audience, "", nil, []),
            (.prerequisites, nil, "", ["sans_prerequis: – → true"]),
            (.prerequisites, "A", "", ["prerequis: A → –", "sans_prerequis: false → true"]),
            (.duration, "60", "60-90", ["duree_max_minutes: 60 → 90"]),
            (.duration, "60", nil, ["duree_min_minutes: 60 → –", "duree_max_minutes: 60 → –"]),
            (.duration, "0", "90-60", []), (.duration, "1-2-3", "-", []),
            (.language, "fr", "en-gb", ["langue: fr → en-gb"]),
            (.mode, "remote", "onSite", ["modalite: distanciel → presentiel"]),
            (.free, "true", "oui", ["gratuit: true → –"]), (.provider, "A", "", ["producteur_nom: A → –"]),
            (.platform, "https://a.fr/1", "ici", ["url_plateforme: https://a.fr/1 → –"]),
            (.quiz, nil, "false", ["quiz: – → false"]),
            (.keywords, "a | b", "a", ["mots_cles: a|b → a"]), (.picture, "a.png", "b.png", ["image: a.png → b.png"]),
            (.page, "https://a.fr/", nil, ["url: https://a.fr/ → –"]), (.version, "1", "2", ["version: 1 → 2"]),
            (.state, "announced", "released", ["statut: programme → publie"]),
            (.expected, "2026-Q2", "2026-end", ["sortie_prevue: 2026-Q2 → 2026-end"]),
            (.releasedOn, "2026-02-30", "2026-03-01", ["date_publication: – → 2026-03-01"]),
            (.availableUntil, nil, "2027", ["disponible_jusqu_a: – → 2027"]),
            (.withdrawnOn, nil, "2027-01-01", ["date_retrait: – → 2027-01-01"]),
            (.modifiedOn, "2026-01-01", "2026-01-02", ["date_modification: 2026-01-01 → 2026-01-02"]),
        ] as [(FactName, String?, String?, [String])])
    func `a change has a row for each column that it changes`(
        fact: FactName, before: String?, after: String?, rows: [String]
    ) throws {
        let change = FactChange(
            module: try identifier("m"), fact: fact, before: before, after: after, seenOn: try day("2026-11-01"))
        #expect(
            ChangeRow.rows(of: [change], until: nil).map { row in
                "\(row.key.column): \(row.before ?? "–") → \(row.after ?? "–")"
            } == rows)
    }

    @Test func `what changes twice on a day has one row, what changes back none, what comes after the day none`() throws
    {
        func change(_ date: String, _ before: String?, _ after: String?, _ fact: FactName = .title) throws -> FactChange
        {
            FactChange(
                module: try identifier("parti"), fact: fact, before: before, after: after, seenOn: try day(date))
        }
        var catalogue = Catalogue(publisher: field(publisher), siteAddress: field("https://exemple.fr"))
        catalogue.changes = [
            try change("2026-11-01", "A", "B"), try change("2026-11-01", "B", "C"),
            try change("2026-11-02", "C", "D"), try change("2026-11-02", "D", "C"),
            try change("2026-11-16", "x", "y", .summary), try change("2026-11-17", "C", "D"),
        ]
        var options = DatasetWriter.Options()
        options.day = try day("2026-11-16")
        let files = try dataset(of: catalogue, options)
        #expect(
            files["dataset/changements.csv"] == """
                module_identifiant,champ,avant,apres,date_constat\r
                parti,titre,A,C,2026-11-01\r
                parti,description,x,y,2026-11-16\r

                """)
        #expect(
            files["dataset/changements.ndjson"] == """
                {"module_identifiant":"parti","champ":"titre","avant":"A","apres":"C","date_constat":"2026-11-01"}
                {"module_identifiant":"parti","champ":"description","avant":"x","apres":"y","date_constat":"2026-11-16"}

                """)
        #expect(try #require(files["dataset/catalogue.ttl"]).contains("dct:modified \"2026-11-16\"^^xsd:date"))
    }

    @Test func `the table is there, with its names, while nothing has changed`() throws {
        let files = try dataset(of: Catalogue())
        #expect(files["dataset/changements.csv"] == "module_identifiant,champ,avant,apres,date_constat\r\n")
        #expect(files["dataset/changements.ndjson"] == "")
        #expect(try #require(files["dataset/datapackage.json"]).contains("\"path\": \"changements.csv\""))
        #expect(files["dataset/schema-changements.json"] != nil)
    }
}
