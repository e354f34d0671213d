import Conformance
import Diagnostics

/// The presets as they are documented and shown.
enum PlatformDocument {
    /// The whole of `docs/platforms.md`.
    static var markdown: String {
        let parts = InterfaceLanguage.allCases.map { language in
            heading(language) + PlatformPreset.all.map { section(of: $0, language) }.joined(separator: "\n")
        }
        return parts.joined(separator: "\n")
    }

    /// Lines for a terminal: each platform with its formats.
    static func plain(_ language: InterfaceLanguage) -> String {
        let width = PlatformPreset.names.map(\.count).max() ?? 0
        return PlatformPreset.all.map { preset in
            let name = preset.platform.rawValue
            let settings = preset.settings.map { "\($0.key)=\($0.value)" }
            let all = preset.formats.map(\.name) + settings
            return name + String(repeating: " ", count: width + 2 - name.count) + all.joined(separator: ", ") + "\n"
        }.joined()
    }

    private static func heading(_ language: InterfaceLanguage) -> String {
        language == .french
            ? "# Plateformes\n\n`parcours export SITE --for NOM` choisit les formats et les réglages d’une plateforme.\n\n"
            : "# Platforms\n\n`parcours export SITE --for NAME` chooses the formats and settings of a platform.\n\n"
    }

    private static func section(of preset: PlatformPreset, _ language: InterfaceLanguage) -> String {
        let colon = language == .french ? " : " : ": "
        let formats = preset.formats.map { "- `\($0.name)`\(colon)\($0.reason[language])\n" }
        let settings = preset.settings.map { "- `\($0.key)` = `\($0.value)`\(colon)\($0.reason[language])\n" }
        return "## \(preset.platform.name[language]) (`\(preset.platform.rawValue)`)\n\n"
            + (formats + settings).joined()
    }
}
