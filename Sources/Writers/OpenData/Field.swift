/// What a column of a table is: the one description that its CSV, its JSON, its schemas and its documentation are made
/// from.
struct Field: Sendable {
    /// What a column holds, beyond its text.
    enum Kind: Sendable {
        /// Text of the source.
        case text
        /// Several texts of the source, joined by `|` in CSV.
        case list
        /// An absolute web address.
        case address
        /// A whole number.
        case integer
        /// `true` or `false`.
        case boolean
        /// A day, `YYYY-MM-DD`.
        case date
        /// A month, `YYYY-MM`.
        case month
        /// A word or a code that the writer makes itself, or has checked against the pattern.
        case code
    }

    /// What every value of a column obeys.
    struct Constraints: Sendable {
        /// Whether every row has a value.
        var isRequired = false
        /// Whether no two rows have the same.
        var isUnique = false
        /// The least number.
        var minimum: Int?
        /// A regular expression for the whole value.
        var pattern: String?
        /// The only values.
        var allowed: [String] = []
    }

    /// The header: snake case, ASCII, at most 63 bytes.
    let name: String
    /// What the column holds.
    let kind: Kind
    /// The name for people, in French.
    let title: String
    /// What the column means, in French.
    let description: String
    /// A value that could stand there.
    let example: String
    /// What its values obey.
    let constraints: Constraints
    /// The version of the schema that added the column to its table; nil where that is the table's first.
    let since: String?
}
