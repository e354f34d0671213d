import CourseCatalogue
import Interchange

/// A row of the table of courses.
struct CourseRow: Sendable {
    let course: Course
    let moduleCount: Int
    let publisher: PublisherFacts
}

extension Table<CourseRow> {
    /// The table of courses, which their publisher calls parcours.
    static let courses = Table(
        name: "parcours", title: "Parcours de formation",
        description: "Une ligne par parcours, une suite ordonnée de modules, dans l'ordre du catalogue.",
        columns: [
            Column(
                "identifiant", .code, "Identifiant", "Identifiant stable du parcours.", example: "parcours-mooc",
                .init(isRequired: true, isUnique: true, pattern: Pattern.identifier)
            ) { .text($0.course.identifier.text) },
            Column(
                "titre", .text, "Titre", "Titre du parcours.", example: "Parcours de formation", .init(isRequired: true)
            ) { Cell($0.course.title.value) },
            Column("description", .text, "Description", "De quoi parle le parcours.", example: "Les bases.") {
                Cell($0.course.summary?.value)
            },
            Column(
                "langue", .code, "Langue", "Langue de la page du parcours (étiquette BCP 47).", example: "fr",
                .init(pattern: Pattern.language)
            ) { Cell(LanguageTag($0.course.language.value)?.text) },
            Column(
                "nombre_modules", .integer, "Nombre de modules", "Nombre de modules, quel que soit leur statut.",
                example: "4", .init(isRequired: true, minimum: 0)
            ) { .integer($0.moduleCount) },
            Column(
                "url", .address, "Page du parcours", "Adresse de la page qui présente le parcours.",
                example: "https://exemple.fr/parcours/"
            ) { Cell($0.course.pageAddress.flatMap { WebAddress($0.value)?.text }) },
            Column("producteur_nom", .text, "Producteur", "Organisme qui publie le catalogue.", example: "DINUM") {
                Cell($0.publisher.name)
            },
            Column(
                "producteur_siret", .code, "SIRET du producteur", "Numéro SIRET, 14 chiffres.",
                example: "13002526500013", .init(pattern: Pattern.siret)
            ) { Cell($0.publisher.siret?.digits) },
            Column(
                "licence", .code, "Licence", "Licence du contenu, par son identifiant SPDX.", example: "etalab-2.0",
                .init(pattern: Pattern.licence)
            ) { Cell($0.publisher.licence) },
        ],
        primaryKey: ["identifiant"], references: [])
}

/// A row of the table of links: a module's place in a course.
struct PlaceRow: Sendable {
    let course: Identifier
    let module: Identifier
    let rank: Int
}

extension Table<PlaceRow> {
    /// The table of links: which module stands where in which course.
    static let places = Table(
        name: "parcours_modules", title: "Modules des parcours",
        description: "Une ligne par module de chaque parcours, dans l'ordre des parcours puis des modules.",
        columns: [
            Column(
                "parcours_identifiant", .code, "Identifiant du parcours", "Parcours dont le module fait partie.",
                example: "parcours-mooc", .init(isRequired: true, pattern: Pattern.identifier)
            ) { .text($0.course.text) },
            Column(
                "module_identifiant", .code, "Identifiant du module", "Module qui fait partie du parcours.",
                example: "3087", .init(isRequired: true, pattern: Pattern.identifier)
            ) { .text($0.module.text) },
            Column(
                "ordre", .integer, "Ordre", "Rang du module dans le parcours, à partir de 1.", example: "1",
                .init(isRequired: true, minimum: 1)
            ) { .integer($0.rank) },
        ],
        primaryKey: ["parcours_identifiant", "module_identifiant"],
        references: [
            TableOutline.Reference(column: "parcours_identifiant", resource: "parcours", target: "identifiant"),
            TableOutline.Reference(column: "module_identifiant", resource: "modules", target: "identifiant"),
        ])
}

extension TableOutline {
    /// The tables of every dataset.
    static let all = [
        Table<ModuleRow>.modules.outline, Table<CourseRow>.courses.outline, Table<PlaceRow>.places.outline,
        Table<ChangeRow>.changes.outline,
    ]
}
