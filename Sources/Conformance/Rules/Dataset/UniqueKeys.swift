import Diagnostics

/// No two rows have the same primary key, nor the same value in a column that is `unique`.
struct UniqueKeys: ConformanceRule {
    let id = "dataset-duplicate-key"
    let help = BilingualText(fr: "donnez à chaque ligne sa propre valeur", en: "give each row its own value")

    func findings(in table: DatasetTable) -> [Finding] {
        let unique = table.schema.fields.filter { $0.constraints?.unique == true }.map { [$0.name] }
        let primary = table.schema.primaryKey.map { [$0] } ?? []
        return (primary + unique.filter { !primary.contains($0) }).flatMap { columns in
            findings(in: table, columns: columns)
        }
    }

    private func findings(in table: DatasetTable, columns: [String]) -> [Finding] {
        guard !columns.isEmpty, let positions = table.positions(of: columns) else { return [] }
        var lines: [[String]: Int] = [:]
        return table.rows.compactMap { row in
            guard let key = row.texts(at: positions), key.contains(where: { !$0.isEmpty }),
                let line = lines.updateValue(row.line, forKey: key)
            else { return nil }
            let names = columns.joined(separator: ", "), values = key.joined(separator: ", ")
            return Finding(
                line: row.line, fr: "« \(values) » est déjà dans « \(names) », ligne \(line)",
                en: "“\(values)” is already in “\(names)” on line \(line)")
        }
    }
}
