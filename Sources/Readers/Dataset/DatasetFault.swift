import Diagnostics

/// What keeps a table from being read.
enum DatasetFault {
    static func unreadable(_ file: String) -> FatalDiagnostic {
        fatal(
            "missing-table", SourceLocation(file: file), "« \(file) » ne peut pas être lu", "“\(file)” can't be read",
            "donnez une table de modules, ou le dossier d’un jeu de données",
            "give a table of modules, or a dataset’s folder")
    }

    static func notUTF8(_ file: String) -> FatalDiagnostic {
        fatal(
            "not-utf-8", SourceLocation(file: file), "ce fichier n’est pas du texte en UTF-8",
            "this file is not text in UTF-8", "enregistrez-le en UTF-8", "save it as UTF-8")
    }

    static func malformed(_ file: String, line: Int) -> FatalDiagnostic {
        fatal(
            "malformed-csv", SourceLocation(file: file, line: line),
            "un guillemet de cette ligne n’est pas à sa place, ou n’est jamais fermé",
            "a quotation mark of this row is out of place, or never closed",
            "entourez la valeur de guillemets, et doublez ceux qu’elle contient",
            "put the value in quotation marks, and double those that are in it")
    }

    static func uneven(_ count: Int, _ expected: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "uneven-row",
            BilingualText(
                fr: "cette ligne a \(count) valeurs pour \(expected) colonnes : elle n’est pas lue",
                en: "this row has \(count) values for \(expected) columns: it is not read"),
            at: location,
            help: BilingualText(
                fr:
                    "donnez une valeur par colonne, vide si elle n’est pas connue, et entourez de guillemets celles qui "
                    + "contiennent le séparateur",
                en: "give a value for each column, an empty one where it isn’t known, and put in quotation marks those "
                    + "that hold the separator"))
    }

    private static func fatal(
        _ id: String, _ location: SourceLocation, _ french: String, _ english: String, _ frenchHelp: String,
        _ englishHelp: String
    ) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, id, BilingualText(fr: french, en: english), at: location,
                help: BilingualText(fr: frenchHelp, en: englishHelp)))
    }
}
