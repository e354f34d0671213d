import CourseCatalogue
import Diagnostics

/// What a part of an export says of itself, `shard.json` in its folder: which part it is, what of, and what merging needs to
/// know instead of the source.
struct ShardRecord: Codable {
    /// The version of this file's form.
    static let currentForm = 1

    var form = Self.currentForm
    var part: ShardPart
    /// The version of the program that made it.
    var program: String
    /// The day of the export.
    var day: String
    /// The names of the formats, in the registry's order.
    var formats: [String]
    /// The learning platform that packages are for.
    var platform: String
    /// SHA-256 of the configuration and of all options that change bytes.
    var configuration: String
    /// SHA-256 of the catalogue's facts.
    var catalogue: String
    /// SHA-256 of the journal as all parts found it.
    var formerJournal: String
    /// The fingerprints of the modules that its packages hold, by identifier: the first part has them all.
    var fingerprints: [String: String]
    /// What the part told, the first one of the whole export, the others of their packages alone.
    var told: [Told]
    /// What the overview says of the catalogue: the first part has it.
    var outline: CatalogueOutline?

    /// Something told, with its place in the order of the whole export.
    struct Told: Codable {
        var place: [Int]
        var problem: StoredDiagnostic
    }
}

/// A diagnostic as JSON, in both languages.
struct StoredDiagnostic: Codable {
    private var severity: String
    private var id: String
    private var message: [String]
    private var file: String?
    private var line: UInt32?
    private var column: UInt32?
    private var sourceLine: String?
    private var help: [String]?
    private var platforms: [[String]]

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity.rawValue
        id = diagnostic.id
        message = Self.texts(diagnostic.message)
        file = diagnostic.location?.file
        line = diagnostic.location?.line
        column = diagnostic.location?.column
        sourceLine = diagnostic.sourceLine
        help = diagnostic.help.map(Self.texts)
        platforms = diagnostic.platforms.map(Self.texts)
    }

    /// The diagnostic; nil where this is none.
    var diagnostic: Diagnostic? {
        // The identifier is shown as it stands: it is made of letters, digits and dashes.
        guard let severity = Severity(rawValue: severity), let message = Self.text(message), Identifier(id) != nil
        else { return nil }
        let location = file.map { SourceLocation(file: $0, line: Int(line ?? 0), column: Int(column ?? 0)) }
        return Diagnostic(
            severity, id, message, at: location, sourceLine: sourceLine, help: help.flatMap(Self.text),
            platforms: platforms.compactMap(Self.text))
    }

    private static func texts(_ text: BilingualText) -> [String] { [text.french, text.english] }

    private static func text(_ texts: [String]) -> BilingualText? {
        guard let french = texts.first, let english = texts.last, texts.count == 2 else { return nil }
        return BilingualText(fr: french, en: english)
    }
}
