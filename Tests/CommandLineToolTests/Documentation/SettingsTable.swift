import Foundation
import TestSupport

/// The settings of a section of `parcours.yml`, as its JSON Schema tells them, in English.
struct SettingsTable {
    private let schema: [String: Any]

    init() throws {
        let file = Project.root.appending(path: "schemas/parcours.schema.json")
        schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }

    /// The rows of a section, in byte order of the keys; none where there is no such section.
    func rows(of section: String) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]]
        guard let found = properties?[section], let keys = resolved(found)["properties"] as? [String: [String: Any]]
        else { return [] }
        return keys.sorted { $0.key < $1.key }.map { key, part in
            let whole = resolved(part)
            let description = (whole["description"] as? String)?.components(separatedBy: " / ").last ?? ""
            return "| `\(key)` | \(Self.shown(whole["default"])) | \(description) |"
        }
    }

    /// A part of the schema, with what it refers to; what it says itself goes first.
    private func resolved(_ part: [String: Any]) -> [String: Any] {
        guard let name = (part["$ref"] as? String)?.components(separatedBy: "/").last,
            let definition = (schema["$defs"] as? [String: [String: Any]])?[name]
        else { return part }
        return resolved(definition).merging(part) { $1 }
    }

    private static func shown(_ value: Any?) -> String {
        guard let value, let data = try? JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
        else { return "" }
        return "`" + String(decoding: data, as: UTF8.self).replacing("\"", with: "") + "`"
    }
}
