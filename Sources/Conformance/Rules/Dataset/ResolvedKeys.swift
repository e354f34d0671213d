import Diagnostics

/// Every value of a foreign key is in the table that it refers to.
struct ResolvedKeys: ConformanceRule {
    let id = "dataset-unresolved-key"
    let help = BilingualText(
        fr: "ajoutez la ligne à l'autre table, ou corrigez la valeur",
        en: "add the row to the other table, or mend the value")

    func findings(in table: DatasetTable) -> [Finding] {
        (table.schema.foreignKeys ?? []).flatMap { foreignKey -> [Finding] in
            let reference = foreignKey.reference
            guard let resource = reference.resource, let positions = table.positions(of: foreignKey.fields),
                let known = table.referencedKeys[
                    DatasetTable.KeyName(resource: resource, columns: reference.fields)]
            else { return [] }
            return table.rows.compactMap { row in
                guard let key = row.texts(at: positions), key.contains(where: { !$0.isEmpty }),
                    !known.contains(key)
                else { return nil }
                let values = key.joined(separator: ", ")
                return Finding(
                    line: row.line, fr: "« \(values) » n'est pas dans la table « \(resource) »",
                    en: "“\(values)” is not in the table “\(resource)”")
            }
        }
    }
}
