import Diagnostics

/// What a value should have been.
enum ExpectedForm {
    case address, language, mail, siret

    var name: BilingualText {
        switch self {
        case .address: BilingualText(fr: "une adresse web absolue", en: "an absolute web address")
        case .language: BilingualText(fr: "une étiquette de langue BCP 47", en: "a BCP 47 language tag")
        case .mail: BilingualText(fr: "une adresse de courriel", en: "an e-mail address")
        case .siret: BilingualText(fr: "un numéro SIRET de 14 chiffres", en: "a SIRET number of 14 digits")
        }
    }

    var example: String {
        switch self {
        case .address: "https://exemple.fr/page/"
        case .language: "fr"
        case .mail: "contact@exemple.fr"
        case .siret: "13002526500013"
        }
    }
}

extension Diagnostic {
    /// A value is left out of the dataset since its column can't hold it; `key` is the one that gives it in the
    /// configuration, if one does.
    static func leftOut(
        _ value: String, _ id: String, _ key: String?, _ form: ExpectedForm, at location: SourceLocation?
    ) -> Diagnostic {
        let help = key.map {
            BilingualText(
                fr: "corrigez « \($0) » dans parcours.yml, par exemple « \(form.example) »",
                en: "mend “\($0)” in parcours.yml, such as “\(form.example)”")
        }
        return Diagnostic(
            .warning, id,
            BilingualText(
                fr: "« \(value) » n'est pas \(form.name.french) : la valeur est omise du jeu de données",
                en: "“\(value)” is not \(form.name.english): the value is left out of the dataset"),
            at: location,
            help: help
                ?? BilingualText(
                    fr: "écrivez par exemple « \(form.example) »", en: "write “\(form.example)”, for instance"))
    }
}
