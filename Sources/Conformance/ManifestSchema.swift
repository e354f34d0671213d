public import Diagnostics
import XML

/// A schema that manifests are held against, such as the standard's own.
///
/// What it imports is found beside it, or by the XML catalogs that `XML_CATALOG_FILES` names; nothing is fetched.
public struct ManifestSchema: Sendable {
    private let schema: XMLSchema

    /// Loads a schema.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` where the file isn't a schema, or what it imports can't be found.
    public init(contentsOf path: String) throws(FatalDiagnostic) {
        do {
            schema = try XMLSchema(contentsOf: path)
        } catch {
            throw FatalDiagnostic(
                Diagnostic(
                    .error, "unusable-schema",
                    BilingualText(
                        fr: "« \(path) » n'est pas un schéma utilisable : \(error.message)",
                        en: "“\(path)” is not a usable schema: \(error.message)"),
                    help: BilingualText(
                        fr: "placez à côté les schémas qu'il importe, ou nommez un catalogue dans XML_CATALOG_FILES",
                        en: "put the schemas that it imports beside it, or name a catalog in XML_CATALOG_FILES")))
        }
    }

    func findings(in document: [UInt8]) -> [Finding] {
        schema.validate(document).map {
            Finding(
                line: $0.line, fr: "le schéma le refuse : \($0.message)", en: "the schema refuses it: \($0.message)")
        }
    }
}

/// The manifest is valid under the schema that was given.
struct SchemaValidity: ConformanceRule {
    let schema: ManifestSchema
    let id = "schema-violation"
    let platforms = ConcernedPlatforms.strict
    let help = BilingualText(
        fr: "corrigez le manifeste : élément manquant, en trop, ou dans un autre ordre que celui de la norme",
        en: "correct the manifest: an element is missing, too many, or not in the standard's order")

    func findings(in document: [UInt8]) -> [Finding] { schema.findings(in: document) }
}
