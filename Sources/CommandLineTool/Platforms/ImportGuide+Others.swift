import Diagnostics

extension ImportGuide {
    static let iliasSCORM = ImportGuide(
        steps: [
            BilingualText(
                fr:
                    "Dans le cours : « Ajouter un objet » > « Module d’apprentissage SCORM », puis l’import d’un fichier.",
                en: "In the course: “Add New Item” > “Learning Module SCORM”, then import a file."),
            BilingualText(
                fr: "Déposez le `.zip`, puis mettez l’objet en ligne dans ses paramètres.",
                en: "Drop the `.zip`, then set the item online in its settings."),
        ],
        completion: BilingualText(
            fr: "Progression : « déterminée par le SCO », tous les SCO du parcours.",
            en: "Learning progress: by the SCOs’ own status, all SCOs of the course."),
        grading: ownScore)

    static let chamiloSCORM = ImportGuide(
        steps: [
            BilingualText(
                fr: "Dans le cours : « Parcours » > « Importer un parcours SCORM ».",
                en: "In the course: “Learning paths” > “Import SCORM”."),
            BilingualText(fr: "Déposez le `.zip` tel quel.", en: "Drop the `.zip` as it is."),
        ],
        completion: BilingualText(
            fr: "La progression du parcours suit le statut des pages ; rien n’est à régler.",
            en: "The path’s progress follows the pages’ status; there is nothing to set."),
        grading: BilingualText(
            fr: "Chamilo ignore la note de réussite du manifeste : fixez-la dans le cours.",
            en: "Chamilo ignores the manifest’s mastery score: set one in the course."))

    static let canvasCartridge = ImportGuide(
        steps: [
            BilingualText(
                fr: "Dans le cours : « Paramètres » > « Importer du contenu de cours ».",
                en: "In the course: “Settings” > “Import Course Content”."),
            BilingualText(
                fr:
                    "Type de contenu : « Paquet Common Cartridge 1.x », puis le fichier `.imscc` et « Tout le contenu ».",
                en: "Content type: “Common Cartridge 1.x Package”, then the `.imscc` file and “All content”."),
        ],
        completion: BilingualText(
            fr: "Sur chaque module de Canvas : « Ajouter une exigence » > « afficher l’élément ».",
            en: "On each of Canvas’s modules: “Add requirement” > “view the item”."),
        grading: ImportGuide.noGrading)

    static let sakaiCartridge = ImportGuide(
        steps: [
            BilingualText(
                fr: "Dans l’outil Leçons : « Plus d’outils » > « Importer une cartouche ».",
                en: "In the Lessons tool: “More Tools” > “Import Cartridge”."),
            BilingualText(fr: "Choisissez le fichier `.imscc`.", en: "Choose the `.imscc` file."),
        ],
        completion: BilingualText(
            fr: "Sur chaque élément, si besoin : « Exiger que cet élément soit terminé ».",
            en: "On each item, where wanted: require that the item be completed."),
        grading: ImportGuide.noGrading)

    static let sakaiSCORM = ImportGuide(
        steps: [
            BilingualText(
                fr:
                    "Dans l’outil SCORM du site, s’il est installé : ajoutez un paquet, puis déposez le `.zip` tel quel.",
                en: "In the site’s SCORM tool, where it is installed: add a package, then drop the `.zip` as it is.")
        ],
        completion: BilingualText(
            fr: "Celle que la page déclare ; rien n’est à régler.",
            en: "What the page reports; there is nothing to set."),
        grading: ownScore)

    static let openEdXSCORM = ImportGuide(
        steps: [
            BilingualText(
                fr:
                    "Dans Studio, une unité : « Avancé » > « Scorm module » ; le module `scorm` doit être activé dans les "
                    + "paramètres avancés.",
                en: "In Studio, in a unit: “Advanced” > “Scorm module”; the module `scorm` must be on in the advanced "
                    + "settings."),
            BilingualText(
                fr: "Déposez le `.zip` dans les réglages du bloc.", en: "Drop the `.zip` in the block’s settings."),
        ],
        completion: BilingualText(
            fr: "Celle que la page déclare ; rien n’est à régler.",
            en: "What the page reports; there is nothing to set."),
        grading: BilingualText(
            fr: "Cochez « noté » si les paquets donnent un score (mastery-score, ou des questions).",
            en: "Tick “scored” if the packages report a score (mastery-score, or questions)."))

    static let openEdXCartridge = ImportGuide(
        steps: [
            BilingualText(
                fr: "Convertissez : `cc2olx -i cours.imscc`, ce qui donne une archive OLX.",
                en: "Convert: `cc2olx -i course.imscc`, which gives an OLX archive."),
            BilingualText(
                fr: "Dans Studio : « Outils » > « Importer », puis l’archive.",
                en: "In Studio: “Tools” > “Import”, then the archive."),
        ],
        completion: BilingualText(
            fr: "Celle d’Open edX pour les pages lues.", en: "Open edX’s own for pages that were read."),
        grading: ImportGuide.noGrading)

    static let scormCloud = ImportGuide(
        steps: [
            BilingualText(
                fr: "« Library » > « Add Content » > « Import a SCORM, AICC, xAPI or cmi5 package ».",
                en: "“Library” > “Add Content” > “Import a SCORM, AICC, xAPI or cmi5 package”."),
            BilingualText(
                fr: "Déposez le `.zip`, puis « Launch » pour essayer.", en: "Drop the `.zip`, then “Launch” to try it."),
        ],
        completion: BilingualText(
            fr: "Celle que la page déclare ; rien n’est à régler.",
            en: "What the page reports; there is nothing to set."),
        grading: ownScore)

    private static let ownScore = BilingualText(
        fr: "Rien à régler : un score n’est rapporté que si mastery-score est donné, ou si la page a des questions.",
        en: "Nothing to set: a score is reported only where mastery-score is given, or where the page has questions.")
}
