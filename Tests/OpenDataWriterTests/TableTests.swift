import Interchange
import TestSupport
import Testing

@testable import OpenDataWriter

/// What holds of every table's columns.
struct TableTests {
    @Test func `headers suit the portal: ASCII, snake case, at most 63 bytes, each once`() {
        for names in TableOutline.all.map({ $0.fields.map(\.name) }) {
            #expect(Set(names).count == names.count)
            for name in names {
                #expect(name.utf8.count <= 63)
                #expect(name.allSatisfy { $0 == "_" || ($0.isASCII && $0.isLowercase) })
            }
        }
    }

    @Test(.enabled(if: Judge.hasPython, "run `make judges` first"))
    func `the examples of each schema are a valid row`() throws {
        let folder = try TemporaryFolder()
        try check(Table.modules, in: folder)
        try check(Table.courses, in: folder)
        try check(Table.places, in: folder)
        try check(Table.changes, in: folder)
    }

    private func check<Row>(_ table: Table<Row>, in folder: TemporaryFolder) throws {
        var csv = CSVEncoding()
        csv.append(RowText(table.columns.map(\.field.name)))
        csv.append(RowText(table.columns.map(\.field.example)))
        try folder.write(csv.drain(), to: "table.csv")
        // A table on its own can't follow its references.
        let alone = Table(
            name: table.outline.name, title: table.outline.title, description: table.outline.description,
            columns: table.columns, primaryKey: table.outline.primaryKey, references: [])
        try folder.write(JSONWriter.document(alone.outline.schema), to: "schema.json")
        let result = try run(
            Judge.python, ["-m", "frictionless", "validate", "table.csv", "--schema", "schema.json"], in: folder.url)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }
}
