import Foundation
import Interchange
import TestSupport
import Testing

@testable import OpenDataWriter

/// The repository of the schema, as the national catalogue asks for it, and the promise that it keeps.
struct SchemaRepositoryTests {
    private static let folder = Project.root.appending(path: "schemas/dataset")
    private static let names = [
        "schema.json", "schema-parcours.json", "schema-parcours_modules.json", "schema-changements.json",
        "modules.schema.json",
    ]

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    private static func schema(_ path: String) throws -> PublishedSchema { try PublishedSchema(bytes(path)) }

    private static func versions() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/versions").sorted()
    }

    private static func files(of version: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/versions/" + version)
    }

    @Test func `no published table is gone`() throws {
        #expect(try Self.versions().count >= 2)
        for version in try Self.versions() {
            #expect(Set(try Self.files(of: version)).isSubset(of: Self.names), "\(version)")
        }
    }

    @Test func `what was written in JSON under a version is valid under the later ones of its major version`() throws {
        let name = "modules.schema.json"
        let current = try PublishedJSONSchema(Self.bytes(name))
        for version in try Self.versions() where version.first == current.version.first {
            #expect(try PublishedJSONSchema(Self.bytes("versions/\(version)/\(name)")).breaks(in: current) == [])
        }
        var newer = current
        newer.properties["modules"]?.items.required.append("version")
        newer.properties["modules"]?.items.properties["titre"]?.type = ["string", "null"]
        newer.properties["parcours"] = nil
        #expect(
            current.breaks(in: newer) == [
                "modules.titre has other rules", "modules.version is required now", "parcours is gone",
            ])
    }

    @Test(.enabled(if: Judge.hasPython && Judge.hasValidata, "run `make judges` first"))
    func `a file that hasn't got a later version's column yet is valid`() throws {
        let folder = try TemporaryFolder()
        let example = String(decoding: try Self.bytes("exemple-valide.csv"), as: UTF8.self)
        let rows = example.split(separator: "\r\n").map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
        }
        #expect(rows.first?.hasSuffix(",licence") == true)
        try folder.write(rows.joined(separator: "\r\n") + "\r\n", to: "modules.csv")
        try folder.write(Self.bytes("schema.json"), to: "schema.json")
        let validate = try run(
            Judge.python,
            ["-m", "frictionless", "validate", "modules.csv", "--schema", "schema.json", "--schema-sync"],
            in: folder.url)
        #expect(validate.status == 0, "\(validate.output)\(validate.errors)")
        let script = """
            import sys
            from validata_core import validate
            report = validate(sys.argv[1], sys.argv[2]).to_dict()
            print(report["errors"], [error["code"] for task in report["tasks"] for error in task["errors"]])
            """
        let validata = try run(Judge.validataPython, ["-c", script, "modules.csv", "schema.json"], in: folder.url)
        #expect(validata.output == "[] []\n", "\(validata.errors)")
    }

    @Test(arguments: names)
    func `the schemas are those of the version that they name, which no longer changes`(name: String) throws {
        let version = DatasetConventions.schemaVersion
        #expect(
            try Self.bytes(name) == Self.bytes("versions/\(version)/\(name)"), "give the change a version of its own")
    }

    @Test(arguments: names.dropLast())
    func `no published column is renamed or retyped within a major version`(name: String) throws {
        let current = try Self.schema(name)
        #expect(current.version == DatasetConventions.schemaVersion)
        for version in try Self.versions() where try Self.files(of: version).contains(name) {
            let published = try Self.schema("versions/\(version)/\(name)")
            #expect(published.version == version)
            guard published.majorVersion == current.majorVersion else { continue }
            #expect(published.breaks(in: current) == [])
        }
    }

    @Test(arguments: [
        ("\"name\": \"titre\"", "\"name\": \"intitule\"", ["titre is gone, renamed or moved"]),
        ("\"type\": \"yearmonth\"", "\"type\": \"string\"", ["mois_sortie_prevu: another type"]),
        (
            "\"format\": \"uri\"", "\"format\": \"email\"",
            [
                "url: another type", "url_plateforme: another type", "image: another type",
            ]
        ),
        ("\"programme\",", "", ["statut: fewer values"]),
        (
            "\"minimum\": 1", "\"minimum\": 2",
            [
                "ordre: a higher minimum", "duree_min_minutes: a higher minimum", "duree_max_minutes: a higher minimum",
            ]
        ),
        ("[0-9]{14}", "[0-9]{9}", ["producteur_siret: another pattern"]),
        ("\"primaryKey\": [", "\"primaryKey\": [\"titre\", ", ["another primary key"]),
        ("\"missingValues\": [", "\"missingValues\": [\"NA\", ", ["other missing values"]),
    ])
    func `what breaks a reader is seen`(text: String, changed: String, breaks: [String]) throws {
        let source = String(decoding: try Self.bytes("schema.json"), as: UTF8.self)
        let newer = try PublishedSchema(Array(source.replacing(text, with: changed).utf8))
        #expect(try Self.schema("schema.json").breaks(in: newer) == breaks)
    }

    @Test func `a column more at the end, a value more, a rule less break nothing; a required column does`() throws {
        let current = try Self.schema("schema.json")
        var newer = current
        newer.fields.append(current.fields[3])
        newer.fields[newer.fields.count - 1].name = "nouveau"
        #expect(current.breaks(in: newer) == ["nouveau is new and required"])
        newer.fields[newer.fields.count - 1].constraints.required = nil
        newer.fields[3].constraints.required = false
        let state = try #require(current.fields.firstIndex { $0.name == "statut" })
        newer.fields[state].constraints.enum?.append("suspendu")
        #expect(current.breaks(in: newer) == [])
        #expect(newer.breaks(in: current).count == 3)
    }

    @Test func `the schema has what the catalogue asks for, and the last entry of its changes is its version`() throws {
        let source = try JSONSerialization.jsonObject(with: Data(Self.bytes("schema.json"))) as? [String: Any]
        for key in ["name", "title", "description", "version", "contributors", "countryCode", "fields"] {
            #expect(source?[key] != nil, "\(key)")
        }
        let changes = String(decoding: try Self.bytes("CHANGELOG.md"), as: UTF8.self)
        #expect(changes.firstMatch(of: /(?m)^## (.+)$/)?.1 == DatasetConventions.schemaVersion[...])
        let readme = String(decoding: try Self.bytes("README.md"), as: UTF8.self)
        let linked = readme.matches(of: /\]\(([^):]+)\)/).map { String($0.1) }
        #expect(linked.count == 10)
        for file in linked { #expect(FileManager.default.fileExists(atPath: Self.folder.path + "/" + file), "\(file)") }
    }

    @Test(
        .enabled(if: Judge.hasPython && Judge.hasValidata, "run `make judges` first"),
        arguments: ["frictionless", "validata"])
    func `the valid example is valid, the invalid one has in each row the fault that its title says`(
        judge: String
    ) throws {
        let python = judge == "validata" ? Judge.validataPython : Judge.python
        let script = Project.root.appending(path: "Tests/OpenDataWriterTests/Judges/examples.py").path
        let result = try run(python, [script, judge, Self.folder.path])
        #expect(
            result.output + result.errors == """
                exemple-valide.csv
                exemple-invalide.csv
                2 constraint-error titre
                3 constraint-error identifiant
                4 constraint-error statut
                5 type-error date_publication
                6 type-error duree_min_minutes
                7 constraint-error duree_min_minutes
                8 type-error mois_sortie_prevu
                9 type-error url
                10 constraint-error producteur_siret
                11 type-error gratuit
                12 primary-key identifiant

                """)
    }
}
