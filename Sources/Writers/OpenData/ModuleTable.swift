import CourseCatalogue
import Interchange

extension Table<ModuleRow> {
    /// The table of modules: a row each, whatever the number of courses that it belongs to.
    static let modules = Table(
        name: "modules", title: "Modules de formation",
        description: "Une ligne par module de formation, annoncé, publié ou retiré, dans l'ordre du catalogue.",
        columns: Column.identity + Column.teaching + Column.release + Column.access + Column.responsibility,
        primaryKey: ["identifiant"], references: [])
}

extension Column<ModuleRow> {
    /// Which module it is.
    fileprivate static let identity = [
        Column(
            "identifiant", .code, "Identifiant",
            "Identifiant stable du module : il ne change ni avec son titre, ni avec sa page, ni avec sa place.",
            example: "3087", .init(isRequired: true, isUnique: true, pattern: Pattern.identifier)
        ) { .text($0.module.identifier.text) },
        Column(
            "parcours_identifiant", .list, "Identifiants des parcours",
            "Parcours dont le module fait partie, dans l'ordre du catalogue ; vide si le module est hors parcours.",
            example: "parcours-mooc"
        ) { Cell($0.membership?.courses ?? []) },
        Column(
            "ordre", .integer, "Ordre",
            "Rang du module, à partir de 1, dans le premier de ses parcours. La table parcours_modules donne tous les rangs.",
            example: "1", .init(minimum: 1)
        ) { Cell($0.membership?.rank) },
        Column("titre", .text, "Titre", "Titre du module.", example: "Comprendre son impact", .init(isRequired: true)) {
            Cell($0.module.title.value)
        },
        Column("description", .text, "Description", "De quoi parle le module, en texte brut.", example: "Les bases.") {
            Cell($0.module.summary?.value)
        },
    ]

    /// What is learnt, by whom, how.
    fileprivate static let teaching = [
        Column(
            "objectifs", .list, "Objectifs", "Ce que l'on saura faire après le module.",
            example: "Identifier les leviers d'action|Mesurer un impact"
        ) { Cell($0.module.objectives?.value) },
        Column("public_cible", .list, "Public cible", "À qui le module s'adresse.", example: "Agents publics") {
            Cell($0.module.audience?.value)
        },
        Column(
            "prerequis", .list, "Prérequis",
            "Ce qu'il faut savoir ou avoir fait avant ; sans_prerequis dit si l'absence de prérequis est certaine.",
            example: "Avoir suivi le module 1"
        ) { Cell($0.module.prerequisites?.value) },
        Column(
            "sans_prerequis", .boolean, "Sans prérequis",
            "true si le module se suit sans prérequis, false s'il en demande, vide si on ne le sait pas.",
            example: "true"
        ) { Cell($0.module.prerequisites?.value.isEmpty) },
        Column(
            "duree_min_minutes", .integer, "Durée minimale", "Durée la plus courte, en minutes.", example: "60",
            .init(minimum: 1)
        ) { Cell($0.module.duration?.value.minimumMinutes) },
        Column(
            "duree_max_minutes", .integer, "Durée maximale",
            "Durée la plus longue, en minutes ; égale à la durée minimale si une seule durée est donnée.",
            example: "75",
            .init(minimum: 1)
        ) { Cell($0.module.duration?.value.maximumMinutes) },
        Column(
            "langue", .code, "Langue", "Langue du module (étiquette BCP 47).", example: "fr",
            .init(pattern: Pattern.language)
        ) { Cell(LanguageTag($0.module.language.value)?.text) },
        Column(
            "modalite", .code, "Modalité", "Façon de suivre le module : à distance, sur place, ou les deux.",
            example: "distanciel", .init(allowed: DeliveryMode.allCases.map(\.word))
        ) { Cell($0.module.mode?.value.word) },
        Column("quiz", .boolean, "Quiz", "Si un quiz termine le module.", example: "true") {
            Cell($0.module.hasQuiz?.value)
        },
        Column("attestation", .boolean, "Attestation", "Si une attestation est délivrée à la fin.", example: "true") {
            Cell($0.module.hasAttestation?.value)
        },
        Column("gratuit", .boolean, "Gratuit", "Si le module ne coûte rien.", example: "true") {
            Cell($0.module.isFree?.value)
        },
        Column(
            "mots_cles", .list, "Mots clés", "Mots par lesquels on peut chercher le module.", example: "climat|achats"
        ) {
            Cell($0.module.keywords?.value)
        },
    ]

    /// Where it is read of and followed.
    fileprivate static let access = [
        Column(
            "url", .address, "Page du module", "Adresse de la page qui présente le module.",
            example: "https://exemple.fr/1/"
        ) {
            Cell($0.module.pageAddress.flatMap { WebAddress($0.value)?.text })
        },
        Column("plateforme", .text, "Plateforme", "Plateforme où le module se suit.", example: "mentor.gouv.fr") {
            Cell($0.platform?.name)
        },
        Column(
            "url_plateforme", .address, "Adresse sur la plateforme", "Adresse du module sur sa plateforme.",
            example: "https://mentor.gouv.fr/catalog/3087"
        ) { Cell($0.platform.flatMap { WebAddress($0.address)?.text }) },
        Column(
            "identifiant_plateforme", .text, "Identifiant sur la plateforme",
            "Identifiant que la plateforme donne au module.", example: "3087"
        ) { Cell($0.platform?.moduleIdentifier) },
        Column("image", .address, "Image", "Adresse de l'image du module.", example: "https://exemple.fr/img/1.webp") {
            Cell($0.picture?.asset.address.flatMap { WebAddress($0)?.text })
        },
        Column(
            "image_alternative", .text, "Texte alternatif de l'image",
            "Ce que montre l'image ; vide si elle ne fait que décorer.", example: "Une main tient une pousse"
        ) { Cell($0.picture?.alternativeText) },
    ]

    /// Who answers for it.
    fileprivate static let responsibility = [
        Column(
            "producteur_nom", .text, "Producteur",
            "Organisme qui propose le module, à défaut celui qui publie le catalogue.", example: "DINUM"
        ) { Cell($0.provider) },
        Column(
            "producteur_siret", .code, "SIRET du producteur",
            "Numéro SIRET, 14 chiffres, connu lorsque le producteur est l'organisme qui publie le catalogue.",
            example: "13002526500013", .init(pattern: Pattern.siret)
        ) { Cell($0.provider == $0.publisher.name ? $0.publisher.siret?.digits : nil) },
        Column("partenaires", .list, "Partenaires", "Qui a aidé à faire le module.", example: "ADEME|Inria") {
            Cell($0.module.partners?.value)
        },
        Column(
            "licence", .code, "Licence", "Licence du contenu, par son identifiant SPDX.", example: "etalab-2.0",
            .init(pattern: Pattern.licence)
        ) { Cell($0.publisher.licence) },
        Column(
            "version", .text, "Version", "Version du module, comme son producteur les compte.", example: "2026.1",
            since: "1.1.0"
        ) { Cell($0.module.version?.value) },
    ]
}

extension ModuleRow {
    fileprivate var provider: String? {
        module.provider.flatMap { $0.value.isEmpty ? nil : $0.value } ?? publisher.name
    }
}

extension DeliveryMode {
    /// The word of the column `modalite`.
    var word: String {
        switch self {
        case .remote: "distanciel"
        case .onSite: "presentiel"
        case .blended: "mixte"
        }
    }
}
