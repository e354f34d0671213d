import CourseCatalogue

/// What the reader and the writer of catalogue files agree on; `schemas/catalogue.schema.json` says the same.
enum CatalogueFileForm {
    /// The version of the form.
    static let version = 1
    /// The files that are catalogues by their name.
    static let fileNames = ["catalogue.json", "catalogue.yaml", "catalogue.yml"]
    /// The address of the form's JSON Schema.
    static let schema = "catalogue.schema.json"
    /// The deepest nesting of a body's elements.
    static let bodyDepth = 400
    /// The classes that an element of a body can have.
    static let classes: Set = ["callout", "lead"]
    /// How a module is followed, as the form calls it.
    static let modes: [(name: String, mode: DeliveryMode)] = [
        ("remote", .remote), ("on-site", .onSite), ("blended", .blended),
    ]
}
