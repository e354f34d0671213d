import CourseCatalogue

/// A row of the table of changes: a column of the table of modules whose value is no longer what an earlier export saw.
struct ChangeRow: Sendable {
    /// What a row is told from the others by.
    struct Key: Hashable, Sendable {
        let module: Identifier
        /// The name of the column.
        let column: String
        /// The day of the export that saw the change.
        let seenOn: CalendarDate
    }

    let key: Key
    /// What the column held; nil where it was empty.
    let before: String?
    /// What it holds since; nil where it is empty.
    var after: String?

    /// The rows of these changes but for those after `day`, each key once: a column that changes twice on a day goes from
    /// its first value to its last, and one that holds the same as before didn't change.
    static func rows(of changes: [FactChange], until day: CalendarDate?) -> [ChangeRow] {
        var rows: [ChangeRow] = []
        var positions: [Key: Int] = [:]
        for change in changes where day.map({ change.seenOn <= $0 }) ?? true {
            for row in Self.rows(of: change) {
                if let position = positions[row.key] {
                    rows[position].after = row.after
                } else {
                    positions[row.key] = rows.count
                    rows.append(row)
                }
            }
        }
        return rows.filter { $0.before != $0.after }
    }

    /// A row for each column that holds the fact.
    private static func rows(of change: FactChange) -> [ChangeRow] {
        change.fact.columns.map { column, text in
            ChangeRow(
                key: Key(module: change.module, column: column, seenOn: change.seenOn),
                before: change.before.flatMap(text), after: change.after.flatMap(text))
        }
    }
}
