public import Diagnostics
import Foundation

/// Checks a finished dataset: the tables that a Data Package (2.0) describes, against their Table Schemas.
public struct DatasetCheck: Sendable {
    /// A check.
    public init() {}

    private static let rules: [any ConformanceRule<DatasetTable>] = [
        WellFormedRows(), EvenRows(), DatasetHeader(), RequiredValues(), UniqueKeys(), ResolvedKeys(),
    ]

    /// What is wrong with a dataset; empty where nothing is.
    ///
    /// - Parameters:
    ///   - descriptor: the content of `datapackage.json`.
    ///   - name: what diagnostics call the descriptor; the tables are called by their paths beside it.
    ///   - load: reads a file of the dataset by its path relative to the descriptor.
    public func diagnostics(
        ofDescriptor descriptor: [UInt8], named name: String, load: (String) throws -> [UInt8]
    ) -> [Diagnostic] {
        diagnostics(ofDescriptor: descriptor, named: name, byteCount: { (try? load($0))?.count }, load: load)
    }

    /// The same where a file's size is known without reading it; nil where there is no such file.
    func diagnostics(
        ofDescriptor descriptor: [UInt8], named name: String, byteCount: (String) -> Int?,
        load: (String) throws -> [UInt8]
    ) -> [Diagnostic] {
        let report = FindingReport(artifact: name, textName: name, text: descriptor)
        guard let package = try? JSONDecoder().decode(DataPackageDescriptor.self, from: Data(descriptor)) else {
            let finding = Finding(
                fr: "ce n'est pas la description d'un jeu de données (Data Package)",
                en: "this is not the description of a dataset (Data Package)")
            return [report.diagnostic(finding, .error, "malformed-descriptor", nil)]
        }
        var diagnostics: [Diagnostic] = []
        var tables: [DatasetTable] = []
        for resource in package.resources {
            do throws(Finding.Refusal) {
                if let table = try DatasetTable(resource, byteCount: byteCount, load: load) { tables.append(table) }
            } catch {
                diagnostics.append(report.diagnostic(error.finding, .error, error.id, nil))
            }
        }
        let keys = DatasetTable.keys(of: tables)
        let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
        return tables.reduce(into: diagnostics) { diagnostics, table in
            var table = table
            table.referencedKeys = keys
            let path = folder + table.path
            let report = FindingReport(artifact: path, textName: path, text: table.csv.bytes)
            diagnostics += report.diagnostics(of: table, by: Self.rules)
        }
    }
}

extension Finding {
    /// A finding that leaves nothing to check.
    struct Refusal: Error {
        let id: String
        let finding: Finding
    }
}
