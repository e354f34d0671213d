import Foundation
import TestSupport

/// The real Nunjucks, run by Node.js.
enum RealNunjucks {
    /// Where Debian puts Node.js modules.
    private static let modules = "/usr/share/nodejs"

    /// Whether it can run; under the test command it must.
    static let isPresent =
        Judge.has("node")
        && (FileManager.default.fileExists(atPath: modules + "/nunjucks/package.json") || Project.isStrict)

    /// What it made of a case.
    struct Rendering: Decodable {
        var text: String?
        var error: String?
    }

    /// Renders all cases in one process.
    static func render(_ cases: [TemplateCase]) throws -> [Rendering] {
        let script = Project.root.appending(path: "Tests/NunjucksTests/Corpus/render.js").path
        let input = String(decoding: try JSONEncoder().encode(cases), as: UTF8.self)
        let result = try run("node", [script], environment: ["NODE_PATH": modules], input: input)
        guard result.status == 0 else { throw Failure(message: result.errors) }
        return try JSONDecoder().decode([Rendering].self, from: Data(result.output.utf8))
    }

    struct Failure: Error {
        var message: String
    }
}
