import Foundation
import Interchange
import TestSupport
import Testing

@testable import OpenDataWriter

/// The repository of the schema, as the national catalogue asks for it, and the promise that it keeps.
struct SchemaRepositoryTests {
    private static let folder = Project.root.appending(path: "schemas/dataset")
    private static let names = [
        "schema.json", "schema-parcours.json", "schema-parcours_modules.json", "modules.schema.json",
    ]

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    private static func schema(_ path: String) throws -> PublishedSchema { try PublishedSchema(bytes(path)) }

    private static func versions() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path + "/versions").sorted()
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
        for version in try Self.versions() {
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
        #expect(linked.count == 9)
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
