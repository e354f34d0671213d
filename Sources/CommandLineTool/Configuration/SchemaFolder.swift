import CommonCartridgeWriter
import ControlDocuments
import Diagnostics
import Foundation
import SCORMWriter

/// A folder of the user's with the schemas that packages carry in place of the tool's own: a folder a format in it, called
/// by the format's name.
struct SchemaFolder {
    let path: String

    /// The largest schema that is taken, in bytes, and the most of them for a format.
    private static let byteLimit = 4 << 20
    private static let countLimit = 200

    /// Gives each format of packages among these its schemas.
    ///
    /// - Throws: ``FatalDiagnostic`` where the folder, or that of one of the formats, can't be read.
    func apply(to configuration: inout Configuration, formats: [RegisteredFormat]) throws(FatalDiagnostic) {
        let names = Set(formats.map(\.format.name))
        for edition in PackageEdition.allCases where names.contains(edition.rawValue) {
            configuration.packages[edition, default: PackageOptions()].controlDocuments =
                try documents(for: edition.rawValue)
        }
        for (format, options) in Self.cartridges where names.contains(format) {
            configuration[keyPath: options].controlDocuments = try documents(for: format)
        }
    }

    /// The formats that are cartridges, each with its options.
    private static var cartridges: [(format: String, options: WritableKeyPath<Configuration, CartridgeOptions>)] {
        [
            (CommonCartridge11Writer.format.name, \.cartridge11), (CommonCartridge13Writer.format.name, \.cartridge13),
            (ThinCommonCartridgeWriter.format.name, \.thinCartridge),
        ]
    }

    /// The schemas of a format.
    func documents(for format: String) throws(FatalDiagnostic) -> [ControlDocument] {
        let folder = path + "/" + format
        let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { path in
            [".xsd", ".dtd"].contains { path.lowercased().hasSuffix($0) }
        }
        let documents = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(Self.countLimit)
            .compactMap { path -> ControlDocument? in
                guard let data = FileManager.default.contents(atPath: folder + "/" + path), data.count <= Self.byteLimit
                else { return nil }
                return ControlDocument(path: path, bytes: [UInt8](data))
            }
        guard !documents.isEmpty, documents.count == paths.count else { throw Self.unusable(folder) }
        return documents
    }

    private static func unusable(_ folder: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "unusable-schema-folder",
                BilingualText(
                    fr: "« \(folder) » n’a pas de schémas utilisables", en: "“\(folder)” has no usable schemas"),
                help: BilingualText(
                    fr: "placez-y les fichiers .xsd de la norme, \(countLimit) au plus, ou ôtez --schemas",
                    en: "put the standard’s .xsd files there, \(countLimit) at most, or leave --schemas out")))
    }
}
