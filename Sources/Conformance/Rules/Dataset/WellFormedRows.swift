import Diagnostics

/// Quotes stand around whole fields (RFC 4180 §2).
struct WellFormedRows: ConformanceRule {
    let id = "dataset-malformed-row"
    let help = BilingualText(
        fr: "entourez le champ de guillemets et doublez ceux qu'il contient",
        en: "put quotes around the field and double those inside")

    func findings(in table: DatasetTable) -> [Finding] {
        table.rowsWithHeader.filter(\.isMalformed).map {
            Finding(line: $0.line, fr: "un guillemet est mal placé", en: "a quote is out of place")
        }
    }
}
