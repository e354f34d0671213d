import Conformance
import Diagnostics

/// What an export makes: what the command line names goes before the configuration's platform.
struct FormatChoice {
    /// The formats, in the registry's order.
    let formats: [RegisteredFormat]
    /// The platform that packages are for.
    let platform: LearningPlatform
    /// Settings that suit the platform, as `--set` takes them.
    let settings: [String]

    /// - Parameters:
    ///   - names: the formats that the command line names; none for those of the platform.
    ///   - name: the platform that the command line names, which is made packages for and nothing else.
    ///   - configured: the configuration's platform, whose packages are made beside the default dataset and feeds.
    /// - Throws: ``FatalDiagnostic`` where a name is unknown, or nothing is left to make.
    init(
        formats names: [String], platform name: String?, configured: LearningPlatform?,
        reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) {
        let named = try name.map { name throws(FatalDiagnostic) in try PlatformPreset.named(name) }
        let preset = named ?? PlatformPreset.all.first { $0.platform == configured }
        var formats = try FormatRegistry.formats(named: names)
        if let preset, names.isEmpty {
            let packages = preset.registeredFormats(reporting: &diagnostics)
            formats = named == nil ? packages + formats.filter { $0.format.family != .packages } : packages
        }
        guard !formats.isEmpty else { throw Self.nothingToMake }
        self.formats = formats
        platform = preset?.platform ?? .moodle
        settings = preset?.settings(for: formats) ?? []
    }

    private static let nothingToMake = FatalDiagnostic(
        Diagnostic(
            .error, "no-format",
            BilingualText(
                fr: "aucun format prévu pour cette plateforme n’est disponible",
                en: "no format that is meant for this platform is available"),
            help: BilingualText(fr: "choisissez-en avec --format", en: "choose some with --format")))
}
