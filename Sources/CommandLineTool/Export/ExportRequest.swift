import Archive
import Conformance
import Diagnostics

/// What one export is asked for, with every default settled.
struct ExportRequest {
    var catalogue: CatalogueRequest
    var output: String
    var formats: [RegisteredFormat]
    /// The platform that packages are for.
    var platform: LearningPlatform
    /// Where the schemas are that packages carry, if not the tool's own.
    var schemaFolder: SchemaFolder?
    var timestamp: ZipTimestamp
    var isStrict: Bool
    /// The revision of the source, for the journal.
    var revision: String?
    /// Which part of the export is made, of one that is spread over machines; nil for the whole.
    var part: ShardPart?
}

/// A strict export found faults and left the destination as it was.
struct RefusedByFaults: Error {
    static let diagnostic = Diagnostic(
        .error, "strict-export",
        BilingualText(
            fr: "l’export est strict et a trouvé des erreurs : rien n’a été écrit",
            en: "the export is strict and found errors: nothing was written"),
        help: BilingualText(fr: "corrigez-les, ou ôtez --strict", en: "mend them, or leave --strict out"))
}
