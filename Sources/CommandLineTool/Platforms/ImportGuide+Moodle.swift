import Diagnostics

extension ImportGuide {
    static let moodleSCORM = ImportGuide(
        steps: [
            BilingualText(
                fr:
                    "Dans le cours, activez le mode édition, puis « Ajouter une activité ou ressource » > « Paquetage SCORM ».",
                en: "In the course, turn edit mode on, then “Add an activity or resource” > “SCORM package”."),
            BilingualText(
                fr: "Déposez le fichier `.zip` tel quel, sans le décompresser.",
                en: "Drop the `.zip` file as it is, without unpacking it."),
            BilingualText(
                fr:
                    "Sous « Apparence », laissez « Fenêtre actuelle », et « Afficher la structure du cours » pour un parcours.",
                en: "Under “Appearance”, leave “Current window”, and show the course structure for a whole course."),
            BilingualText(
                fr:
                    "Pour une nouvelle version, remplacez le fichier dans la même activité : le suivi des apprenants reste.",
                en: "For a new version, replace the file in the same activity: learners keep their tracking."),
        ],
        completion: BilingualText(
            fr:
                "« Ajouter des conditions » > « Statut requis » : cochez « Terminé » et « Réussi » ; pour un parcours, cochez aussi que "
                + "tous les SCO doivent renvoyer leur statut.",
            en:
                "“Add requirements” > “Require status”: tick “Completed” and “Passed”; for a whole course, tick as well that all "
                + "SCOs must return their status."),
        grading: BilingualText(
            fr:
                "« Objets d’apprentissage » ; « Note la plus haute » si les paquets donnent un score (mastery-score, ou des questions).",
            en: "“Learning objects”; “Highest grade” if the packages report a score (mastery-score, or questions)."))

    static let moodleCartridge = ImportGuide(
        steps: [
            BilingualText(
                fr: "Dans un cours, ouvrez « Plus » > « Réutilisation de cours » > « Restaurer ».",
                en: "In a course, open “More” > “Course reuse” > “Restore”."),
            BilingualText(
                fr: "Déposez le fichier `.imscc`, puis « Restaurer » ; choisissez un nouveau cours ou le cours actuel.",
                en: "Drop the `.imscc` file, then “Restore”; choose a new course or the current one."),
            BilingualText(
                fr: "Moodle ne reconnaît que l’édition 1.1.", en: "Moodle recognises edition 1.1 alone."),
        ],
        completion: BilingualText(
            fr: "Sur chaque page : « Afficher l’activité ».", en: "On each page: “View the activity”."),
        grading: noGrading)

    static let moodleContentPackaging = ImportGuide(
        steps: [
            BilingualText(
                fr:
                    "Dans le cours, activez le mode édition, puis « Ajouter une activité ou ressource » > « Paquetage IMS content ».",
                en: "In the course, turn edit mode on, then “Add an activity or resource” > “IMS content package”."),
            BilingualText(fr: "Déposez le fichier `.zip` tel quel.", en: "Drop the `.zip` file as it is."),
        ],
        completion: BilingualText(fr: "« Afficher l’activité ».", en: "“View the activity”."), grading: noGrading)

    static let noGrading = BilingualText(
        fr: "Aucune : ce format ne rapporte pas de score.", en: "None: this format reports no score.")
}
