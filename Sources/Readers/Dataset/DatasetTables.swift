import Conformance
import Diagnostics
import Interchange
import YAML

/// The rows of a dataset's tables. That of modules is in the file that is named; the others beside it, where they are.
struct DatasetTables {
    /// The modules.
    let modules: [DatasetRow]
    /// The courses; none where nothing tells of them.
    let courses: [DatasetRow]
    /// Which module stands where in which course; none where nothing tells.
    let places: [DatasetRow]

    init(_ file: String, in source: SourceTree, reporting diagnostics: inout DiagnosticCollector)
        throws(FatalDiagnostic)
    {
        let slash = file.lastIndex(of: "/")
        let folder = slash.map { String(file[...$0]) } ?? ""
        // A table that was named otherwise than by the dataset's writer has none beside it.
        let hasOthers = file.dropFirst(folder.count) == "modules.csv" || file.hasSuffix(".json")
        func table(_ name: String) throws(FatalDiagnostic) -> [DatasetRow] {
            guard hasOthers, (try? source.byteCount(of: folder + name)) != nil else { return [] }
            return try Self.csv(folder + name, in: source, reporting: &diagnostics)
        }
        if file.lowercased().hasSuffix(".json") {
            let root = try parseJSON(
                try Self.text(file, in: source), file: file, limits: YAMLLimits(tableIn: source.limits))
            modules = Self.rows(root["modules"])
            courses = Self.rows(root["parcours"])
        } else {
            modules = try Self.csv(file, in: source, reporting: &diagnostics)
            courses = try table("parcours.csv")
        }
        places = try table("parcours_modules.csv")
    }

    private static func bytes(_ file: String, in source: SourceTree) throws(FatalDiagnostic) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SourceTree.Fault) { bytes = try source.read(file) } catch { throw DatasetFault.unreadable(file) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw DatasetFault.notUTF8(file) }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func text(_ file: String, in source: SourceTree) throws(FatalDiagnostic) -> String {
        String(decoding: try bytes(file, in: source), as: UTF8.self)
    }

    /// The objects of an array, their members for columns.
    private static func rows(_ node: YAMLNode?) -> [DatasetRow] {
        (node?.elements ?? []).map { element in
            let cells = (element.entries ?? []).compactMap { entry in
                cell(entry.value).map { (entry.key, $0) }
            }
            return DatasetRow(location: element.location, cells: Dictionary(cells) { first, _ in first })
        }
    }

    private static func cell(_ node: YAMLNode) -> DatasetRow.Cell? {
        if node.isNull { return nil }
        if let elements = node.elements {
            return DatasetRow.Cell(content: .texts(elements.compactMap(\.string)), location: node.location)
        }
        guard case .scalar(let text, _) = node.content else { return nil }
        return DatasetRow.Cell(content: .text(text), location: node.location)
    }

    /// The rows of a CSV file, by the names in its first one; a row of another length is reported and left out.
    private static func csv(
        _ file: String, in source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> [DatasetRow] {
        let bytes = try bytes(file, in: source)
        let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let semicolons = head.count { $0 == UInt8(ascii: ";") }, commas = head.count { $0 == UInt8(ascii: ",") }
        let csv = CSVText(bytes: bytes, delimiter: UInt8(ascii: semicolons > commas ? ";" : ","))
        var header: [String]?
        var rows: [DatasetRow] = []
        for row in csv {
            guard !row.isMalformed else { throw DatasetFault.malformed(file, line: row.line) }
            guard let header else {
                header = csv.texts(of: row)
                continue
            }
            let location = SourceLocation(file: file, line: row.line)
            guard row.fields.count == header.count else {
                diagnostics.report(DatasetFault.uneven(row.fields.count, header.count, at: location))
                continue
            }
            let cells = zip(header, row.fields).compactMap { name, field -> (String, DatasetRow.Cell)? in
                let text = TableText.unguarded(csv.text(field))
                return text.isEmpty ? nil : (name, DatasetRow.Cell(content: .text(text), location: location))
            }
            rows.append(DatasetRow(location: location, cells: Dictionary(cells) { first, _ in first }))
        }
        return rows
    }
}
