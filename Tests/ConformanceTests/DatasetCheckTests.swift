import Conformance
import Diagnostics
import TestSupport
import Testing

@Suite struct DatasetCheckTests {
    private struct Missing: Error {}

    private static let files = [
        "modules.csv": "id,titre,url\r\nm1,\"Un, \"\"deux\"\"\r\ntrois\",\r\nm2,Deux,https://a.example/\r\n",
        "liens.csv": "parcours,module\np,m1\np,m2\nq,\n",
        "schema.json": """
        {"fields": [
          {"name": "id", "constraints": {"required": true, "unique": true}},
          {"name": "titre", "constraints": {"required": true}},
          {"name": "url", "constraints": {"unique": true}}
        ], "primaryKey": ["id"]}
        """,
        "schema-liens.json": """
        {"fields": [{"name": "parcours"}, {"name": "module"}],
         "foreignKeys": [{"fields": ["module"], "reference": {"resource": "modules", "fields": ["id"]}}]}
        """,
        "modules.json": "[]",
    ]

    private static let descriptor = """
        {"resources": [
          {"name": "modules", "path": "modules.csv", "format": "csv", "dialect": {"delimiter": ","},
           "schema": "schema.json"},
          {"name": "liens", "path": "liens.csv", "format": "csv", "schema": "schema-liens.json"},
          {"name": "json", "path": "modules.json", "format": "json", "bytes": 2}
        ]}
        """

    /// What is found when files are replaced: `file:line id message`.
    private func findings(_ changes: [String: String?] = [:], descriptor: String = Self.descriptor) -> [String] {
        let files = Self.files.merging(changes.compactMapValues { $0 }) { $1 }
        let found = [1, 7, 1 << 20].map { windowByteCount in
            let check = DatasetCheck(windowByteCount: windowByteCount)
            return check.diagnostics(ofDescriptor: Array(descriptor.utf8), named: "d/datapackage.json") {
                guard let text = files[$0], changes[$0] != .some(nil) else { throw Missing() }
                return Array(text.utf8)
            }
        }
        #expect(Set(found).count == 1, "what is found depends on how much is read at a time")
        return (found.last ?? []).map { "\($0.location?.description ?? "") \($0.id) \($0.message.english)" }
    }

    @Test func `a dataset without fault has no finding`() {
        #expect(findings() == [])
        #expect(findings(["modules.csv": "\u{FEFF}id,titre,url\nm1,a,\nm2,b,c"]) == [])
    }

    @Test(arguments: [
        (
            "modules.csv", "id,titre,url\nm1,a\"b,\nm2,b,",
            "d/modules.csv:2 dataset-malformed-row a quote is out of place"
        ),
        (
            "modules.csv", "id,titre,url\nm2,b,\nm1,\"a\"b,",
            "d/modules.csv:3 dataset-malformed-row a quote is out of place"
        ),
        (
            "modules.csv", "id,titre,url\nm2,b,\nm1,c,\"a",
            "d/modules.csv:3 dataset-malformed-row a quote is out of place"
        ),
        (
            "modules.csv", "id,titre,url\nm2,\"b\nc\",\nm1,c",
            "d/modules.csv:4 dataset-uneven-row the row has 2 fields, not 3"
        ),
        (
            "modules.csv", "id,title,url\nm1,a,\nm2,b,",
            "d/modules.csv:1 dataset-header the column “title” is in the place of “titre”"
        ),
        ("modules.csv", "id,titre\nm1,a\nm2,b", "d/modules.csv:1 dataset-header there are 2 columns, not 3"),
        (
            "modules.csv", "id,titre,url\nm1,,\nm2,b,",
            "d/modules.csv:2 dataset-missing-value the column “titre” is empty"
        ),
        (
            "modules.csv", "id,titre,url\nm1,a,\nm2,b,\nm1,c,",
            "d/modules.csv:4 dataset-duplicate-key “m1” is already in “id” on line 2"
        ),
        (
            "modules.csv", "id,titre,url\nm1,a,u\nm2,b,u",
            "d/modules.csv:3 dataset-duplicate-key “u” is already in “url” on line 2"
        ),
        (
            "liens.csv", "parcours,module\np,m3",
            "d/liens.csv:2 dataset-unresolved-key “m3” is not in the table “modules”"
        ),
        ("modules.json", "[1]", "d/datapackage.json dataset-file-size “modules.json” has 3 bytes, not 2"),
        (
            "schema-liens.json", "{}",
            "d/datapackage.json missing-table-schema “schema-liens.json” is missing or not a table's schema"
        ),
    ])
    func `a dataset that breaks a rule is told it, and nothing else`(file: String, text: String, finding: String) {
        #expect(findings([file: text]) == [finding])
    }

    @Test func `what is missing is told`() {
        #expect(
            findings(["modules.json": nil])
                == ["d/datapackage.json missing-dataset-file “modules.json” is missing from the dataset"])
        #expect(
            findings(descriptor: "{")
                == ["d/datapackage.json malformed-descriptor this is not the description of a dataset (Data Package)"])
    }

    @Test func `a name too long for the portal is told`() {
        let name = String(repeating: "é", count: 32)
        let schema = "{\"fields\": [{\"name\": \"\(name)\"}]}"
        #expect(
            findings(["schema-liens.json": schema, "liens.csv": name + "\n1\n"])
                == ["d/liens.csv:1 dataset-header the column name “\(name)” is too long"])
    }

    @Test func `bytes that aren't UTF-8 are told`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\", \"format\": \"csv\", \"schema\": \"s.json\"}]}",
            to: "d/datapackage.json")
        try folder.write("{\"fields\": [{\"name\": \"a\"}]}", to: "d/s.json")
        try folder.write([0x61, 0x0A, 0xFF], to: "d/a.csv")
        let check = FinishedArtifactCheck()
        #expect(
            check.diagnostics(of: "d/datapackage.json", format: "dataset", in: folder.path).map(\.id) == [
                "dataset-encoding"
            ])
        #expect(check.diagnostics(of: "d/a.csv", format: "dataset", in: folder.path) == [])
    }

    @Test("a file is read a piece at a time: characters that a piece cuts, a fault behind several of them")
    func large() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "{\"resources\": [{\"name\": \"a\", \"path\": \"a.csv\", \"format\": \"csv\", \"schema\": \"s.json\"}]}",
            to: "d/datapackage.json")
        try folder.write("{\"fields\": [{\"name\": \"a\", \"constraints\": {\"unique\": true}}]}", to: "d/s.json")
        let rows = (1...40_000).map { "é€🙂 \($0) " + String(repeating: "à", count: $0 % 90) }
        try folder.write(("a\n" + rows.joined(separator: "\n") + "\né€🙂 7 ààààààà\n"), to: "d/a.csv")
        let check = FinishedArtifactCheck()
        let found = check.diagnostics(of: "d/datapackage.json", format: "dataset", in: folder.path)
        #expect(found.map(\.id) == ["dataset-duplicate-key"])
        #expect(found.first?.location == SourceLocation(file: "d/a.csv", line: 40_002))
        #expect(found.first?.sourceLine == "é€🙂 7 ààààààà")
        try folder.write(Array("a\n\(rows.joined(separator: "\n"))\n".utf8) + [0xC3], to: "d/a.csv")
        #expect(
            check.diagnostics(of: "d/datapackage.json", format: "dataset", in: folder.path).map(\.id)
                == ["dataset-encoding"])
    }

    @Test func `a descriptor opens nothing above it`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "secret.csv")
        try folder.write("{\"resources\": [{\"name\": \"a\", \"path\": \"../secret.csv\"}]}", to: "d/datapackage.json")
        #expect(
            FinishedArtifactCheck().diagnostics(of: "d/datapackage.json", format: "dataset", in: folder.path)
                .map(\.message.english) == ["“../secret.csv” is missing from the dataset"])
    }
}
