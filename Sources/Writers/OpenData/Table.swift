/// A table of the dataset as its schemas and its documentation tell of it.
struct TableOutline: Sendable {
    /// A column whose values are those of another table's column.
    struct Reference: Sendable {
        let column: String
        let resource: String
        let target: String
    }

    /// The resource's name, and its file's name without `.csv`.
    let name: String
    /// The name for people, in French.
    let title: String
    /// What a row is, in French.
    let description: String
    /// The columns, in order.
    let fields: [Field]
    /// The columns that together name a row.
    let primaryKey: [String]
    /// What it refers to.
    let references: [Reference]
}

/// A table of the dataset: what it is called and its columns, each with its value for a row.
struct Table<Row>: Sendable {
    /// What is told of it.
    let outline: TableOutline
    /// The columns, in order.
    let columns: [Column<Row>]

    init(
        name: String, title: String, description: String, columns: [Column<Row>], primaryKey: [String],
        references: [TableOutline.Reference]
    ) {
        outline = TableOutline(
            name: name, title: title, description: description, fields: columns.map(\.field), primaryKey: primaryKey,
            references: references)
        self.columns = columns
    }

    /// The table with the rows that are handed over, made one by one as they are asked for.
    func filled(with forEachRow: @escaping @Sendable (_ visit: (Row) throws -> Void) throws -> Void) -> FilledTable {
        FilledTable(outline: outline) { visit in
            // A column has more to it than its values.
            let values = columns.map(\.cell)
            var text = RowText()
            try forEachRow { row in
                text.removeAll()
                for value in values { text.append(value(row)) }
                try visit(text)
            }
        }
    }
}
