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
        let record = try golden("scorm-1.2/\(package)/scolomfr.xml")
        #expect(Set(named.map { $0.replacing(" †", with: "") }) == elements(of: record))
        let manifest = try golden("scorm-2004-4th/\(package)/imsmanifest.xml")
        let metadata = try #require(manifest.first("metadata")?.first("lom"))
        let inLOM = Set(named.filter { !$0.hasSuffix(" †") })
        // A manifest says nothing of what its module or course hasn't got.
        #expect(elements(of: metadata).isSubset(of: inLOM))
        #expect(
            inLOM.subtracting(elements(of: metadata)).subtracting([
                "educational.learningResourceType", "general.description",
            ]) == [])
    }

    private func golden(_ path: String) throws -> XMLNode {
        let golden = ExplodedPackage.goldens.appending(path: "scolomfr").appending(path: path)
        return try parseXML([UInt8](Data(contentsOf: golden)))
    }

    private func elements(of metadata: XMLNode) -> Set<String> {
        Set(
            metadata.elements.flatMap { category in
                ["relation", "classification"].contains(category.name)
                    ? [category.name] : category.elements.map { category.name + "." + $0.name }
            })
    }
}
