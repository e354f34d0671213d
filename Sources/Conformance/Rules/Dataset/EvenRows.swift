import Diagnostics

/// Every row has as many fields as the header.
struct EvenRows: ConformanceRule {
    let id = "dataset-uneven-row"
    let help = BilingualText(
        fr: "donnez à chaque ligne autant de champs que de colonnes",
        en: "give each row as many fields as there are columns")

    func findings(in table: DatasetTable) -> [Finding] {
        let width = table.header.count
        return table.rows.filter { $0.fieldCount != width }.map {
            Finding(
                line: $0.line, fr: "la ligne a \($0.fieldCount) champs et non \(width)",
                en: "the row has \($0.fieldCount) fields, not \(width)")
        }
    }
}
