public import Diagnostics
import Foundation

/// Checks a finished dataset: the tables that a Data Package (2.0) describes, against their Table Schemas.
public struct DatasetCheck: Sendable {
    private let windowByteCount: Int

    /// A check.
    public init() {
        self.init(windowByteCount: CheckedText.pieceByteCount)
    }

    /// A check that reads this much of a table at a time.
    package init(windowByteCount: Int) {
        self.windowByteCount = windowByteCount
    }

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
        diagnostics(ofDescriptor: descriptor, named: name) { (try? load($0)).map { CheckedText($0) } }
    }

    /// The same of files that are opened by their paths, and read as far as they are looked at.
    func diagnostics(
        ofDescriptor descriptor: [UInt8], named name: String, opening open: (String) -> CheckedText?
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
                if let table = try DatasetTable(resource, windowByteCount: windowByteCount, open: open) {
                    tables.append(table)
                }
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
            let report = FindingReport(artifact: path, textName: path, text: table.text)
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
