import CourseCatalogue

extension Table<ChangeRow> {
    /// The table of changes. It refers to no row of the table of modules: a module may have left the catalogue since.
    static let changes = Table(
        name: "changements", title: "Changements des modules",
        description: """
            Une ligne par colonne de la table modules dont la valeur a changé d'un export à l'autre, du plus ancien au plus \
            récent ; aucune tant que rien n'a changé ou que nul journal n'est tenu.
            """,
        columns: [
            Column(
                "module_identifiant", .code, "Identifiant du module",
                "Module qui a changé ; il peut avoir quitté le catalogue depuis.", example: "3087",
                .init(isRequired: true, pattern: Pattern.identifier)
            ) { .text($0.key.module.text) },
            Column(
                "champ", .code, "Champ", "Colonne de la table modules dont la valeur a changé.", example: "statut",
                .init(isRequired: true, allowed: FactName.allCases.flatMap { $0.columns.map(\.key) })
            ) { .text($0.key.column) },
            Column(
                "avant", .text, "Avant", "Ce que cette colonne contenait. " + writing, example: "programme"
            ) { Cell($0.before) },
            Column(
                "apres", .text, "Après", "Ce qu'elle contient depuis. " + writing, example: "publie"
            ) { Cell($0.after) },
            Column(
                "date_constat", .date, "Date du constat", "Jour de l'export qui a vu le changement.",
                example: "2025-03-10", .init(isRequired: true)
            ) { .text($0.key.seenOn.description) },
        ],
        primaryKey: ["module_identifiant", "champ", "date_constat"], references: [])

    private static var writing: String {
        """
        Écrit comme dans la table modules, et vide si rien n'y était ; pour image, le chemin du fichier dans le site, et \
        pour producteur_nom, l'organisme que la page du module nomme.
        """
    }
}
