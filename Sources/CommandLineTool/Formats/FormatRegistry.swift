import CommonCartridgeWriter
import CourseCatalogue
import Diagnostics
import FeedWriter
import Interchange
import OpenDataWriter
import SCORMWriter

/// A format with how its writer is made.
struct RegisteredFormat: Sendable {
    /// What it is.
    let format: FormatDescriptor
    /// The artifacts of a catalogue, with the writer that a configuration asks for.
    let artifacts: @Sendable (Catalogue, Configuration, inout DiagnosticCollector) throws -> AnySequence<Artifact>
    /// Whether a configuration says what the format can't do without.
    let isSetUp: @Sendable (Configuration) -> Bool
    /// Whether the user asked for it by its name; if not, it is made where it is set up.
    fileprivate(set) var isNamed = true

    fileprivate init<Writer: CatalogueWriter>(
        isSetUp: @escaping @Sendable (Configuration) -> Bool = { _ in true },
        _ make: @escaping @Sendable (Configuration) -> Writer
    ) {
        format = Writer.format
        self.isSetUp = isSetUp
        artifacts = { catalogue, configuration, diagnostics in
            AnySequence(try make(configuration).artifacts(for: catalogue, reporting: &diagnostics))
        }
    }

    /// The packages of a standard.
    fileprivate static func packages<Standard: PackageStandard>(_: Standard.Type) -> RegisteredFormat {
        RegisteredFormat { PackageWriter<Standard>(options: $0.packages[Standard.edition] ?? PackageOptions()) }
    }
}

extension RegisteredFormat {
    /// What is told where the format is among all, and not made.
    var notSetUp: Diagnostic {
        Diagnostic(
            .note, "format-not-set-up",
            BilingualText(
                fr: "le format « \(format.name) » n’est pas réglé : il n’est pas écrit",
                en: "the format “\(format.name)” is not set up: it is not written"),
            help: BilingualText(
                fr: "réglez-le dans la section « \(format.name) » de parcours.yml",
                en: "set it up in the section “\(format.name)” of parcours.yml"))
    }
}

/// Every format that can be made: a new one is a line here.
enum FormatRegistry {
    static let all: [RegisteredFormat] = [
        .packages(SCORM12.self), .packages(SCORM2004ThirdEdition.self), .packages(SCORM2004FourthEdition.self),
        .packages(ContentPackaging.self), .packages(CMI5.self),
        RegisteredFormat { CommonCartridge11Writer(options: $0.cartridge11) },
        RegisteredFormat { CommonCartridge13Writer(options: $0.cartridge13) },
        RegisteredFormat { ThinCommonCartridgeWriter(options: $0.thinCartridge) },
        RegisteredFormat { DatasetWriter(options: $0.dataset) },
        RegisteredFormat { _ in SchemaOrgWriter() },
        RegisteredFormat(isSetUp: { $0.lheo != LHEOWriter.Options() }) { LHEOWriter(options: $0.lheo) },
        RegisteredFormat { RSSWriter(options: $0.feed(.rss), sharing: $0.feedContents) },
        RegisteredFormat { AtomWriter(options: $0.feed(.atom), sharing: $0.feedContents) },
        RegisteredFormat { JSONFeedWriter(options: $0.feed(.jsonFeed), sharing: $0.feedContents) },
        RegisteredFormat { CalendarWriter(options: $0.feed(.calendar)) },
        RegisteredFormat { FeedPageWriter(options: $0.feed(.page)) },
    ]

    /// The formats of these names, in the registry's order: all of them for `all`, the default ones for none.
    ///
    /// - Throws: ``FatalDiagnostic`` where a name is unknown, with the nearest one.
    static func formats(named names: [String]) throws(FatalDiagnostic) -> [RegisteredFormat] {
        if names.isEmpty { return all.filter(\.format.isDefault) }
        let known = all.map(\.format.name)
        for name in names where name != "all" && !known.contains(name) { throw unknown(name, known) }
        guard names.contains("all") else { return all.filter { names.contains($0.format.name) } }
        return all.map { registered in
            var registered = registered
            registered.isNamed = names.contains(registered.format.name)
            return registered
        }
    }

    private static func unknown(_ name: String, _ known: [String]) -> FatalDiagnostic {
        let list = known.joined(separator: ", ")
        let nearest = nearestName(to: name, among: known)
        return FatalDiagnostic(
            Diagnostic(
                .error, "unknown-format",
                BilingualText(fr: "format inconnu : « \(name) »", en: "unknown format: “\(name)”"),
                help: nearest.map { BilingualText(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
                    ?? BilingualText(fr: "les formats sont : \(list)", en: "the formats are: \(list)")))
    }
}
