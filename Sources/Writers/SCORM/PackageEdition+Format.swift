import Diagnostics
import Interchange

extension PackageEdition {
    /// The format that the edition is.
    var format: FormatDescriptor {
        FormatDescriptor(
            name: rawValue, title: title, family: .packages, isDefault: self == .scorm12, purpose: purpose, loss: loss)
    }

    /// The most characters (Unicode scalars) of a title: SCORM 1.2's schema says 200, Moodle's tables 255, cmi5 nothing.
    var titleLimit: Int {
        switch self {
        case .scorm12: ManifestTitle.limit
        case .scorm2004ThirdEdition, .scorm2004FourthEdition, .contentPackaging: 255
        case .cmi5: .max
        }
    }

    private var title: String {
        switch self {
        case .scorm12: "SCORM 1.2"
        case .scorm2004ThirdEdition: "SCORM 2004, 3rd edition"
        case .scorm2004FourthEdition: "SCORM 2004, 4th edition"
        case .contentPackaging: "IMS Content Packaging 1.1.4"
        case .cmi5: "cmi5"
        }
    }

    private var purpose: BilingualText {
        switch self {
        case .scorm12:
            BilingualText(
                fr: "Un paquet par module sorti et un par parcours, pour toute plateforme de formation.",
                en: "A package for each released module and one for each course, for any learning platform.")
        case .scorm2004ThirdEdition:
            BilingualText(
                fr: "Les mêmes paquets, qui disent aussi l’avancement et séparent achèvement et réussite.",
                en: "The same packages, which also tell the progress and keep completion and success apart.")
        case .scorm2004FourthEdition:
            BilingualText(
                fr: "De même, l’avancement de chaque module comptant dans celui du parcours.",
                en: "Likewise, each module’s progress counting in that of its course.")
        case .contentPackaging:
            BilingualText(
                fr: "Les mêmes pages, à lire dans une plateforme qui ne suit personne.",
                en: "The same pages, to be read on a platform that follows nobody.")
        case .cmi5:
            BilingualText(
                fr: "Les mêmes pages, qui disent à un entrepôt xAPI quand elles sont ouvertes, achevées et quittées.",
                en: "The same pages, which tell an xAPI record store when they are opened, completed and left.")
        }
    }

    private var loss: BilingualText {
        let announced = BilingualText(
            fr: "Les modules annoncés ne figurent que dans la présentation du parcours",
            en: "Announced modules stand only in the course’s overview")
        let titles = BilingualText(
            fr: " ; les titres s’arrêtent à \(titleLimit) caractères.", en: "; titles end at \(titleLimit) characters.")
        switch self {
        case .scorm12, .scorm2004ThirdEdition, .scorm2004FourthEdition: return announced + titles
        case .contentPackaging:
            let silence = BilingualText(
                fr: "Achèvement, score et temps passé : rien n’est dit à la plateforme",
                en: "Completion, score and time spent: nothing is told to the platform")
            return silence + titles
        case .cmi5:
            return announced
                + BilingualText(
                    fr: " ; durée, mots-clés, coût et licence ne se lisent que dans les pages.",
                    en: "; duration, keywords, cost and licence are read in the pages alone.")
        }
    }
}

private func + (left: BilingualText, right: BilingualText) -> BilingualText {
    BilingualText(fr: left.french + right.french, en: left.english + right.english)
}
