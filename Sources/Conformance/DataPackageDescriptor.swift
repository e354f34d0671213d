/// What is read of `datapackage.json` (Data Package 2.0).
struct DataPackageDescriptor: Decodable {
    struct Resource: Decodable {
        let name: String
        let path: String
        let format: String?
        let bytes: Int?
        let dialect: Dialect?
        /// The schema's path; schemas that stand in the descriptor itself aren't read.
        let schema: String?
    }

    struct Dialect: Decodable {
        let delimiter: String?
    }

    let resources: [Resource]
}

/// What is read of a Table Schema (2.0).
struct TableSchema: Decodable {
    struct Field: Decodable {
        let name: String
        let constraints: Constraints?
    }

    struct Constraints: Decodable {
        let required: Bool?
        let unique: Bool?
    }

    struct ForeignKey: Decodable {
        let fields: [String]
        let reference: Reference
    }

    struct Reference: Decodable {
        let resource: String?
        let fields: [String]
    }

    let fields: [Field]
    let primaryKey: [String]?
    let foreignKeys: [ForeignKey]?
}
