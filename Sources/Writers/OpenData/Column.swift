/// A column of a table: what it is, and its value for a row.
struct Column<Row>: Sendable {
    /// What the column is.
    let field: Field
    /// The value of a row.
    let cell: @Sendable (Row) -> Cell

    init(
        _ name: String, _ kind: Field.Kind, _ title: String, _ description: String, example: String,
        _ constraints: Field.Constraints = Field.Constraints(), since: String? = nil,
        cell: @escaping @Sendable (Row) -> Cell
    ) {
        field = Field(
            name: name, kind: kind, title: title, description: description, example: example, constraints: constraints,
            since: since)
        self.cell = cell
    }
}
