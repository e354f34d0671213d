import Diagnostics

/// The columns are those of the schema, in its order, with names that the portal's tools take: at most 63 bytes, on one
/// line.
struct DatasetHeader: ConformanceRule {
    let id = "dataset-header"
    let help = BilingualText(
        fr: "donnez à la première ligne les noms du schéma, dans son ordre",
        en: "give the first row the schema's names, in its order")

    func findings(in table: DatasetTable) -> [Finding] {
        let expected = table.schema.fields.map(\.name)
        guard table.header == expected else {
            let position = zip(table.header, expected).enumerated().first { $1.0 != $1.1 }?.offset
            let found = position.map { table.header[$0] } ?? "", wanted = position.map { expected[$0] }
            return [
                wanted.map {
                    Finding(
                        line: 1, fr: "la colonne « \(found) » est à la place de « \($0) »",
                        en: "the column “\(found)” is in the place of “\($0)”")
                }
                    ?? Finding(
                        line: 1, fr: "il y a \(table.header.count) colonnes et non \(expected.count)",
                        en: "there are \(table.header.count) columns, not \(expected.count)")
            ]
        }
        return table.header.filter { $0.utf8.count > 63 || $0.contains(where: \.isNewline) }.map {
            Finding(line: 1, fr: "le nom de colonne « \($0) » est trop long", en: "the column name “\($0)” is too long")
        }
    }
}
