import Diagnostics

/// No row is empty where the schema requires a value: `required` columns and the primary key.
struct RequiredValues: ConformanceRule {
    let id = "dataset-missing-value"
    let help = BilingualText(fr: "donnez une valeur à cette colonne", en: "give this column a value")

    func findings(in table: DatasetTable) -> [Finding] {
        let keys = table.schema.primaryKey ?? []
        let columns = table.schema.fields.filter { $0.constraints?.required == true || keys.contains($0.name) }
            .compactMap { field in table.header.firstIndex(of: field.name).map { (field.name, $0) } }
        return table.rows.flatMap { row in
            columns.filter { row.text(at: $0.1)?.isEmpty == true }.map {
                Finding(line: row.line, fr: "la colonne « \($0.0) » est vide", en: "the column “\($0.0)” is empty")
            }
        }
    }
}
