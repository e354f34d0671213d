import Conformance
import Foundation

/// A table of the dataset with its dictionary, read as those who get it do: its CSV by its schema.
struct ReadTable {
    /// A column, as the schema describes it.
    struct Column {
        var name: String
        var title: String
        var description: String
        var type: String
        var isRequired: Bool
        /// The values that it may have; empty where they aren't listed.
        var values: [String]

        /// Whether its values sort as numbers.
        var isNumber: Bool { type == "integer" || type == "number" }
    }

    let title: String
    let description: String
    let columns: [Column]
    let rows: [[String]]

    private static let folder = "/dataset/"

    /// The names of the dataset's tables with their titles, in its order.
    static func names(in content: PreviewContent) -> [(name: String, title: String)] {
        resources(in: content).compactMap { resource in
            guard resource["format"] as? String == "csv", let name = resource["name"] as? String else { return nil }
            return (name, resource["title"] as? String ?? name)
        }
    }

    /// A table by its name; nil where the dataset has none of that name, or it can't be read.
    ///
    /// - Parameter limit: how many rows are read at most.
    init?(_ name: String, of content: PreviewContent, limit: Int) {
        guard let resource = Self.resources(in: content).first(where: { $0["name"] as? String == name }),
            let file = resource["path"] as? String, content.digests["dataset/" + file] != nil,
            let schema = resource["schema"] as? String, content.digests["dataset/" + schema] != nil,
            let data = FileManager.default.contents(atPath: content.export + Self.folder + file),
            let fields = Self.object(schema, in: content)["fields"] as? [[String: Any]]
        else { return nil }
        title = resource["title"] as? String ?? name
        description = resource["description"] as? String ?? ""
        columns = fields.map(Self.column)
        let dialect = resource["dialect"] as? [String: Any]
        let delimiter = (dialect?["delimiter"] as? String)?.utf8.first ?? UInt8(ascii: ",")
        let text = CSVText(bytes: Self.withoutMark([UInt8](data)), delimiter: delimiter)
        rows = text.lazy.dropFirst().prefix(limit).map(text.texts)
    }

    private static func column(_ field: [String: Any]) -> Column {
        let constraints = field["constraints"] as? [String: Any]
        let name = field["name"] as? String ?? ""
        return Column(
            name: name, title: field["title"] as? String ?? name, description: field["description"] as? String ?? "",
            type: field["type"] as? String ?? "", isRequired: constraints?["required"] as? Bool ?? false,
            values: constraints?["enum"] as? [String] ?? [])
    }

    private static func resources(in content: PreviewContent) -> [[String: Any]] {
        object("datapackage.json", in: content)["resources"] as? [[String: Any]] ?? []
    }

    private static func object(_ file: String, in content: PreviewContent) -> [String: Any] {
        let data = FileManager.default.contents(atPath: content.export + folder + file) ?? Data()
        return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] ?? [:]
    }

    /// The text without the mark that spreadsheets know UTF-8 by.
    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
}
