import Diagnostics
import Foundation
import Nunjucks
import TestSupport

/// One case of the corpus: templates, of which `main` is rendered, a context, options, and what is to come out.
struct TemplateCase: Codable {
    var name: String
    var templates: [String: String]
    var context: JSONValue?
    var options: [String: Bool]?
    /// What the real Nunjucks gives.
    var text: String?

    /// All cases of the corpus, file by file.
    static func corpus() throws -> [TemplateCase] {
        let folder = Project.root.appending(path: "Tests/NunjucksTests/Corpus")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        return try files.sorted().flatMap { file in
            try JSONDecoder().decode([TemplateCase].self, from: Data(contentsOf: folder.appending(path: file)))
        }
    }

    /// The text that this package renders, or the first error.
    func render() -> String {
        var environment = Environment(loader: DictionaryLoader(templates))
        environment.options.autoescape = options?["autoescape"] ?? true
        environment.options.trimBlocks = options?["trimBlocks"] ?? false
        environment.options.lstripBlocks = options?["lstripBlocks"] ?? false
        var diagnostics = DiagnosticCollector()
        do throws(TemplateError) {
            let template = try environment.parse(Source(file: "main", text: templates["main"] ?? ""))
            guard case .object(let context)? = context?.value ?? .object(ObjectValue()) else { return "no context" }
            return try environment.render(template, context: context, reporting: &diagnostics).text
        } catch {
            return "error: " + error.diagnostic.message.english
        }
    }
}

/// JSON as the corpus holds it; names in the order of their code units.
enum JSONValue: Codable {
    case null, bool(Bool), number(Double), string(String), array([JSONValue]), object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let value): try container.encode(value)
        case .object(let value): try container.encode(value)
        }
    }

    /// The value for templates.
    var value: Value {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .string(let value): .string(value)
        case .array(let value): Value(value.map(\.value))
        case .object(let value):
            .object(ObjectValue(value.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }))
        }
    }
}
