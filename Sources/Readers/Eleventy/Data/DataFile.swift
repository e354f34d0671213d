import Diagnostics
import Interchange
import YAML

/// A file that holds data: JSON, YAML, or JavaScript as far as it is made of literals.
enum DataFile {
    private static let endings = [".json", ".yml", ".yaml", ".js", ".cjs", ".mjs"]

    /// The file's name without the ending that makes it a data file; nil for other files.
    static func name(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? path[...]
        return endings.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
    }

    /// The data of a file; nil, and reported, where it can't be read.
    static func read(
        _ path: String, in source: SourceTree, reporting diagnostics: inout DiagnosticCollector
    ) -> YAMLNode? {
        do throws(FatalDiagnostic) {
            let text = try SourceText(path, in: source)
            // JSON is YAML.
            guard path.hasSuffix("js") else {
                return try parseYAML(text.text, file: path, limits: YAMLLimits(source.limits))
            }
            let limit = source.limits.scriptBytes
            guard text.text.utf8.count <= limit else {
                throw FatalDiagnostic(
                    SourceTree.Fault.tooLarge(limit: limit).diagnostic(for: path, setting: "script-bytes"))
            }
            return JavaScriptLiteral.exported(from: text.text, file: path)
        } catch {
            diagnostics.report(error.diagnostic)
            return nil
        }
    }
}
