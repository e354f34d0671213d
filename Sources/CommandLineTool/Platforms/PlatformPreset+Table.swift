import Diagnostics

extension PlatformPreset {
    /// Every preset, in the order of the documentation.
    static let all = [moodle, mentor, ilias, chamilo, canvas, sakai, openEdX, scormCloud]

    private static let moodle = PlatformPreset(
        platform: .moodle,
        formats: [
            Format(
                name: "scorm-1.2",
                reason: BilingualText(
                    fr:
                        "L’activité SCORM le lit entier, suit chaque module et note ; l’édition 2004 n’y ajoute que des pièges.",
                    en:
                        "The SCORM activity reads all of it, follows each module and grades; edition 2004 adds traps alone."
                )),
            Format(
                name: "common-cartridge-1.1",
                reason: BilingualText(
                    fr:
                        "C’est la seule édition que la restauration reconnaisse : elle en fait un cours de pages et de liens.",
                    en: "It is the one edition that restoring recognises: it makes a course of pages and links of it.")),
        ], settings: [])

    private static let mentor = PlatformPreset(
        platform: .mentor,
        formats: [
            Format(
                name: "scorm-1.2",
                reason: BilingualText(
                    fr:
                        "Mentor est un Moodle : son activité SCORM lit ces paquets entiers et suit chaque module.",
                    en: "Mentor is a Moodle: its SCORM activity reads all of these packages and follows each module."))
        ], settings: [])

    private static let ilias = PlatformPreset(
        platform: .ilias,
        formats: [
            Format(
                name: "scorm-2004-3rd",
                reason: BilingualText(
                    fr: "Son lecteur a été fait pour cette édition : achèvement et réussite y sont distincts.",
                    en: "Its player was made for this edition, which keeps completion and success apart.")),
            Format(
                name: "scorm-1.2",
                reason: BilingualText(
                    fr: "Toutes ses versions la lisent : c’est le repli.",
                    en: "All its versions read it: it is the fallback.")),
        ], settings: [])

    private static let chamilo = PlatformPreset(
        platform: .chamilo,
        formats: [
            Format(
                name: "scorm-1.2",
                reason: BilingualText(
                    fr: "Ses parcours le lisent ; l’édition 2004 y était refusée en 2017.",
                    en: "Its learning paths read it; edition 2004 was refused in 2017."))
        ],
        settings: [])

    private static let canvas = PlatformPreset(
        platform: .canvas,
        formats: [
            Format(
                name: "common-cartridge-1.3",
                reason: BilingualText(
                    fr:
                        "L’import de cours lit les éditions 1.0 à 1.3 ; il en fait des modules avec leurs pages et liens.",
                    en: "Course import reads editions 1.0 to 1.3; it makes modules of it with their pages and links.")),
            Format(
                name: "thin-common-cartridge",
                reason: BilingualText(
                    fr: "Pour ajouter à un cours les seuls liens vers les modules.",
                    en: "To add the links to the modules alone to a course.")),
        ], settings: [])

    private static let sakai = PlatformPreset(
        platform: .sakai,
        formats: [
            Format(
                name: "common-cartridge-1.1",
                reason: BilingualText(
                    fr:
                        "L’outil Leçons importe les éditions 1.0 à 1.3 ; c’est celle que le plus de plateformes partagent.",
                    en: "The Lessons tool imports editions 1.0 to 1.3; this is the one that most platforms share.")),
            Format(
                name: "scorm-1.2",
                reason: BilingualText(
                    fr: "Pour les installations qui ont un lecteur SCORM.",
                    en: "For installations that have a SCORM player.")),
        ], settings: [])

    private static let openEdX = PlatformPreset(
        platform: .openEdX,
        formats: [
            Format(
                name: "scorm-1.2",
                reason: BilingualText(
                    fr: "Le bloc SCORM le lit ; l’achèvement est celui que la page déclare.",
                    en: "The SCORM block reads it; completion is what the page reports.")),
            Format(
                name: "common-cartridge-1.1",
                reason: BilingualText(
                    fr: "cc2olx en fait un cours Open edX ; les liens y deviennent de simples liens.",
                    en: "cc2olx makes an Open edX course of it; web links become plain links.")),
        ],
        settings: [
            Setting(
                key: "scorm-1.2.course-structure", value: "single-item",
                reason: BilingualText(
                    fr: "Le bloc n’ouvre que la première page lançable : le parcours entier tient dans une page.",
                    en: "The block opens the first launchable page alone: the whole course stands in one page."))
        ])

    private static let scormCloud = PlatformPreset(
        platform: .scormCloud,
        formats: [
            Format(
                name: "scorm-2004-4th",
                reason: BilingualText(
                    fr: "C’est l’édition la plus complète qu’il lise, avec la part lue de chaque page.",
                    en: "It is the fullest edition that it reads, with how much of each page was read.")),
            Format(
                name: "cmi5",
                reason: BilingualText(
                    fr: "Pour qui recueille les traces dans un LRS.", en: "For those who gather records in an LRS.")),
        ], settings: [])
}
