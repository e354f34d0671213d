/// The JSON Schema of `parcours.yml`, by which editors complete it.
enum ConfigurationSchema {
    /// The file that `parcours init` writes beside the configuration.
    static let fileName = "parcours.schema.json"

    /// The file's bytes, the same as those of `schemas/parcours.schema.json`.
    static var bytes: [UInt8] { PackageResources.parcours_schema_json }
}
