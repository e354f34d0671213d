import Diagnostics
import Interchange

/// The registry as a table.
enum FormatTable {
    /// A Markdown table: name, standard, what it makes, what it loses.
    static func markdown(_ language: InterfaceLanguage) -> String {
        let heads =
            language == .french
            ? "| `--format` | Standard | Ce qu’il donne | Ce qu’il ne garde pas |"
            : "| `--format` | Standard | What it makes | What it can’t hold |"
        let rows = FormatRegistry.all.map { registered in
            let format = registered.format
            let name = format.isDefault ? "**`\(format.name)`**" : "`\(format.name)`"
            return "| \(name) | \(format.title) | \(format.purpose[language]) | \(format.loss[language]) |"
        }
        return ([heads, "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }

    /// Lines for a terminal.
    static func plain(_ language: InterfaceLanguage) -> String {
        let width = FormatRegistry.all.map(\.format.name.count).max() ?? 0
        return FormatRegistry.all.map { registered in
            let format = registered.format
            let indent = String(repeating: " ", count: width + 2)
            let name = format.name + String(repeating: " ", count: width + 2 - format.name.count)
            return "\(name)\(format.title): \(format.purpose[language])\n\(indent)− \(format.loss[language])\n"
        }.joined()
    }
}
