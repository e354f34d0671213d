import Diagnostics
import Interchange

/// What to tell of a package that can't be read, or not wholly.
enum PackageFault {
    static func unreadable(_ path: String, _ reason: String) -> FatalDiagnostic {
        fatal(
            "unreadable-package", nil, fr: "« \(path) » n’est pas un paquet lisible : \(reason)",
            en: "“\(path)” is no package that can be read: \(reason)",
            helpFr: "donnez le zip que la plateforme importe, entier",
            helpEn: "give the zip that the platform imports, whole")
    }

    static func tooLarge(_ path: String, _ limit: Int) -> FatalDiagnostic {
        fatal(
            "package-too-large", nil, fr: "« \(path) » dépasse \(limit) octets une fois décompressé",
            en: "“\(path)” is larger than \(limit) bytes once it is unpacked",
            helpFr: "« parcours check » dit ce qu’il contient ; « limits.package-bytes » règle la limite",
            helpEn: "“parcours check” tells what is in it; “limits.package-bytes” sets the limit")
    }

    static func tooMany(_ path: String, _ limit: Int) -> FatalDiagnostic {
        fatal(
            "package-too-large", nil, fr: "« \(path) » a plus de \(limit) fichiers",
            en: "“\(path)” has more than \(limit) files",
            helpFr: "« parcours check » dit ce qu’il contient ; « limits.package-files » règle la limite",
            helpEn: "“parcours check” tells what is in it; “limits.package-files” sets the limit")
    }

    static func noManifest(_ name: String, below folder: String?) -> FatalDiagnostic {
        fatal(
            "not-a-package", nil, fr: "« \(name) » n’a ni imsmanifest.xml ni cmi5.xml à sa racine",
            en: "“\(name)” has neither imsmanifest.xml nor cmi5.xml at its root",
            helpFr: folder.map { "le manifeste est dans « \($0) » : refaites le zip du contenu de ce dossier" }
                ?? "donnez un paquet SCORM, IMS, Common Cartridge ou cmi5",
            helpEn: folder.map { "the manifest is in “\($0)”: zip what that folder holds" }
                ?? "give a SCORM, IMS, Common Cartridge or cmi5 package")
    }

    static func malformed(_ file: String, line: Int, _ reason: String) -> FatalDiagnostic {
        fatal(
            "malformed-manifest", SourceLocation(file: file, line: line),
            fr: "le manifeste n’est pas du XML bien formé : \(reason)",
            en: "the manifest is not well-formed XML: \(reason)",
            helpFr: "refaites le paquet avec l’outil qui l’a produit", helpEn: "make the package again with its tool")
    }

    static func unknownFormat(_ file: String) -> FatalDiagnostic {
        fatal(
            "unknown-package", SourceLocation(file: file, line: 1),
            fr: "ce manifeste n’est ni SCORM, ni IMS, ni cmi5", en: "this manifest is neither SCORM, nor IMS, nor cmi5",
            helpFr: "donnez un paquet SCORM, IMS, Common Cartridge ou cmi5",
            helpEn: "give a SCORM, IMS, Common Cartridge or cmi5 package")
    }

    static func empty(_ file: String, line: Int) -> FatalDiagnostic {
        fatal(
            "empty-package", SourceLocation(file: file, line: line), fr: "ce paquet n’a rien à lancer",
            en: "this package has nothing to launch", helpFr: "« parcours check » dit ce qui lui manque",
            helpEn: "“parcours check” tells what it lacks")
    }

    private static func fatal(
        _ id: String, _ location: SourceLocation?, fr: String, en: String, helpFr: String, helpEn: String
    ) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, id, BilingualText(fr: fr, en: en), at: location, help: BilingualText(fr: helpFr, en: helpEn)))
    }
}

extension PackageFault {
    static func otherOrganizations(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "other-organizations",
            BilingualText(
                fr: "seule l’organisation par défaut est lue, les autres (\(count)) ne le sont pas",
                en: "only the default organization is read, the others (\(count)) are not"),
            at: location,
            help: BilingualText(
                fr: "mettez celle à lire dans l’attribut « default » d’organizations",
                en: "put the one to read in the attribute “default” of organizations"))
    }

    static func notAPage(_ title: String, _ file: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "package-item-not-kept",
            BilingualText(
                fr: "« \(title) » lance \(file), qui n’est pas une page : son contenu n’est pas gardé",
                en: "“\(title)” launches \(file), which is no page: its content is not kept"),
            at: location,
            help: BilingualText(
                fr: "ajoutez ce fichier à la main à ce qui est exporté", en: "add that file by hand to what is exported"
            ))
    }

    static func notLaunched(_ title: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "package-item-without-page",
            BilingualText(
                fr: "« \(title) » ne lance aucun fichier du paquet", en: "“\(title)” launches no file of the package"),
            at: location,
            help: BilingualText(
                fr: "« parcours check » dit ce qui lui manque", en: "“parcours check” tells what it lacks"))
    }

    static func notRead(_ title: String, _ type: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "package-item-not-kept",
            BilingualText(
                fr: "« \(title) » est de type « \(type) », qui n’est pas lu",
                en: "“\(title)” is of type “\(type)”, which is not read"),
            at: location,
            help: BilingualText(
                fr: "reprenez-le à la main dans la plateforme", en: "take it over by hand on the platform"))
    }

    static func madeByScript(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, "page-made-by-script",
            BilingualText(
                fr: "le contenu de cette page est fait par un script : seul ce que dit le manifeste est gardé",
                en: "this page’s content is made by a script: only what the manifest says is kept"),
            at: SourceLocation(file: path),
            help: BilingualText(
                fr: "exportez le contenu depuis l’outil qui a fait le paquet",
                en: "export the content from the tool that made the package"))
    }

    static func linksNotKept(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "package-links-not-kept",
            BilingualText(
                fr: "les liens de cette page vers d’autres fichiers du paquet ne sont pas gardés (\(count))",
                en: "this page’s links to other files of the package are not kept (\(count))"),
            at: location,
            help: BilingualText(
                fr: "leurs mots restent ; ajoutez une adresse en https: si le fichier est en ligne",
                en: "their words stay; add an https: address if the file is online"))
    }
}
