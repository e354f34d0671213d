import Conformance
import Diagnostics

/// What is exported for a learning platform when its name is all that is given: formats and settings, each with its
/// reason.
struct PlatformPreset: Sendable {
    /// A format that suits the platform.
    struct Format: Sendable {
        /// The name in the registry; a name that isn't registered is told and passed over.
        let name: String
        let reason: BilingualText
    }

    /// A setting, as `--set` takes it, that holds where neither the configuration nor `--set` says otherwise.
    struct Setting: Sendable {
        let key: String
        let value: String
        let reason: BilingualText

        /// The format that it is about: `scorm-1.2` of `scorm-1.2.course-structure`.
        var format: String { key.lastIndex(of: ".").map { String(key[..<$0]) } ?? key }
    }

    let platform: LearningPlatform
    let formats: [Format]
    let settings: [Setting]

    /// The platforms that presets are for, by the names that `--for` takes.
    static var names: [String] { all.map(\.platform.rawValue) }

    /// The preset of a platform.
    ///
    /// - Throws: ``FatalDiagnostic`` where there is none of this name, with the nearest one.
    static func named(_ name: String) throws(FatalDiagnostic) -> PlatformPreset {
        if let preset = all.first(where: { $0.platform.rawValue == name }) { return preset }
        let list = names.joined(separator: ", ")
        let nearest = nearestName(to: name, among: names)
        throw FatalDiagnostic(
            Diagnostic(
                .error, "unknown-platform",
                BilingualText(fr: "plateforme inconnue : « \(name) »", en: "unknown platform: “\(name)”"),
                help: nearest.map { BilingualText(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
                    ?? BilingualText(fr: "les plateformes sont : \(list)", en: "the platforms are: \(list)")))
    }

    /// The formats of the preset that can be made, in the registry's order; the others are reported.
    func registeredFormats(
        among registered: [RegisteredFormat] = FormatRegistry.all, reporting diagnostics: inout DiagnosticCollector
    ) -> [RegisteredFormat] {
        let known = Set(registered.map(\.format.name))
        for format in formats where !known.contains(format.name) {
            diagnostics.report(
                Diagnostic(
                    .warning, "format-not-available",
                    BilingualText(
                        fr:
                            "« \(format.name) », prévu pour \(platform.name.french), n’est pas un format de cette version",
                        en: "“\(format.name)”, meant for \(platform.name.english), is not a format of this version"),
                    help: BilingualText(
                        fr: "les autres formats de la plateforme sont exportés ; « parcours formats » les montre tous",
                        en: "the platform’s other formats are exported; “parcours formats” shows all formats")))
        }
        let wanted = Set(formats.map(\.name))
        return registered.filter { wanted.contains($0.format.name) }
    }

    /// The settings that are about one of these formats, as `--set` takes them.
    func settings(for formats: [RegisteredFormat]) -> [String] {
        let names = Set(formats.map(\.format.name))
        return settings.filter { names.contains($0.format) }.map { "\($0.key)=\($0.value)" }
    }
}
