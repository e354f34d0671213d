import Diagnostics
import Interchange

extension PackageEdition {
    /// The format that the edition is.
    var format: FormatDescriptor {
        FormatDescriptor(
            name: rawValue, title: title, family: .packages, isDefault: self == .scorm12, purpose: purpose, loss: loss)
    }

    /// The most characters (Unicode scalars) of a title: SCORM 1.2's schema says 200, Moodle's tables 255.
    var titleLimit: Int {
        switch self {
        case .scorm12: ManifestTitle.limit
        case .scorm2004ThirdEdition, .scorm2004FourthEdition, .contentPackaging: 255
        }
    }

    private var title: String {
        switch self {
        case .scorm12: "SCORM 1.2"
        case .scorm2004ThirdEdition: "SCORM 2004, 3rd edition"
        case .scorm2004FourthEdition: "SCORM 2004, 4th edition"
        case .contentPackaging: "IMS Content Packaging 1.1.4"
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
        }
    }

    private var loss: BilingualText {
        if self == .contentPackaging {
            return BilingualText(
                fr: "Achèvement, score et temps passé : rien n’est dit à la plateforme ; les titres s’arrêtent à "
                    + "\(titleLimit) caractères.",
                en: "Completion, score and time spent: nothing is told to the platform; titles end at "
                    + "\(titleLimit) characters.")
        }
        return BilingualText(
            fr: "Les modules annoncés ne figurent que dans la présentation du parcours ; les titres s’arrêtent à "
                + "\(titleLimit) caractères.",
            en: "Announced modules stand only in the course’s overview; titles end at \(titleLimit) characters.")
    }
}
