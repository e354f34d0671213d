import Foundation
import TestSupport
import Testing
import XML

/// What `docs/metadata.md` says of records is what they hold.
@Suite struct RecordDocumentTests {
    @Test(arguments: [("module-1", 1), ("parcours-numerique", 2)])
    func theTableNamesTheElementsOfARecord(package: String, column: Int) throws {
        let document = try String(contentsOf: Project.root.appending(path: "docs/metadata.md"), encoding: .utf8)
        let rows = document.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let named = rows.filter { $0[column] != "–" }.map { $0[0].filter { $0 != "`" } }
        let golden = ExplodedPackage.goldens.appending(path: "scolomfr/scorm-1.2/\(package)/scolomfr.xml")
        let record = try parseXML([UInt8](Data(contentsOf: golden)))
        let held = record.elements.flatMap { category in
            ["relation", "classification"].contains(category.name)
                ? [category.name] : category.elements.map { category.name + "." + $0.name }
        }
        #expect(Set(named) == Set(held))
    }
}
