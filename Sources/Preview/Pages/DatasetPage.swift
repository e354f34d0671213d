import Diagnostics
import Interchange
import LearnerPage

/// A table of the dataset, which can be sorted by each column, then what its columns mean.
struct DatasetPage {
    let content: PreviewContent
    let language: InterfaceLanguage
    private let name: String?
    private let table: ReadTable?

    /// The most rows that are shown: the files have them all.
    private static let limit = 1_000

    /// - Parameter table: the table's name; nil for the first. Nil where there is none of that name.
    init?(content: PreviewContent, table: String?, language: InterfaceLanguage) {
        self.content = content
        self.language = language
        name = table ?? ReadTable.names(in: content).first?.name
        self.table = name.flatMap { ReadTable($0, of: content, limit: Self.limit + 1) }
        if table != nil, self.table == nil { return nil }
    }

    private func said(_ french: String, _ english: String) -> String { language == .french ? french : english }

    func write(to html: inout HTMLWriter) {
        guard let table else {
            html.element("p", [], said("Il n’y a pas de jeu de données.", "There is no dataset."))
            return
        }
        Choices(
            name: said("Tables", "Tables"),
            choices: ReadTable.names(in: content).map {
                ($0.title, "/dataset/\(relativeReference(to: $0.name))", $0.name == name)
            }
        ).write(to: &html)
        html.open("section", [("aria-labelledby", "table")])
        html.newline()
        html.element("h2", [("id", "table"), ("lang", "fr")], table.title)
        html.newline()
        html.element("p", [("lang", "fr")], table.description)
        writeRows(of: table, to: &html)
        html.markup("</section>\n")
        writeDictionary(of: table, to: &html)
    }

    private func writeRows(of table: ReadTable, to html: inout HTMLWriter) {
        html.markup("\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"table\">\n")
        html.open("table", [("id", "rows"), ("data-sortable", "")])
        html.markup("\n<thead><tr>\n")
        for column in table.columns {
            html.open("th", [("scope", "col"), ("data-kind", column.isNumber ? "number" : nil)])
            html.element("button", [("type", "button"), ("title", column.title), ("lang", "fr")], column.name)
            html.markup("</th>\n")
        }
        html.markup("</tr></thead>\n<tbody>\n")
        for row in table.rows.prefix(Self.limit) {
            html.markup("<tr>")
            for value in row { html.element("td", [], value) }
            html.markup("</tr>\n")
        }
        html.markup("</tbody>\n</table>\n</div>\n")
        if table.rows.isEmpty { html.element("p", [], said("La table est vide.", "The table is empty.")) }
        if table.rows.count > Self.limit {
            html.element(
                "p", [],
                said(
                    "Seules les \(Self.limit) premières lignes sont montrées.",
                    "The first \(Self.limit) rows alone are shown."))
        }
    }

    private func writeDictionary(of table: ReadTable, to html: inout HTMLWriter) {
        html.markup("<section aria-labelledby=\"dictionary\">\n")
        html.element("h2", [("id", "dictionary")], said("Dictionnaire des colonnes", "Dictionary of the columns"))
        html.markup("\n<dl class=\"dictionary\" lang=\"fr\">\n")
        for column in table.columns {
            html.markup("<div>\n<dt>")
            html.element("code", [], column.name)
            html.markup("</dt>\n<dd>")
            html.element("strong", [], column.title)
            html.text(" · \(column.type)" + (column.isRequired ? " · obligatoire" : ""))
            html.markup("</dd>\n")
            html.element("dd", [], column.description)
            html.newline()
            if !column.values.isEmpty {
                html.element("dd", [("class", "state")], column.values.joined(separator: ", "))
                html.newline()
            }
            html.markup("</div>\n")
        }
        html.markup("</dl>\n</section>\n")
    }
}
