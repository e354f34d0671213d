package import Diagnostics

/// Every text of the pages that isn't the catalogue's.
package enum Phrase {
    static let duration = BilingualText(fr: "Durée", en: "Duration")
    static let audience = BilingualText(fr: "Public", en: "Audience")
    static let prerequisites = BilingualText(fr: "Prérequis", en: "Prerequisites")
    package static let noPrerequisites = BilingualText(fr: "Aucun prérequis", en: "No prerequisites")
    static let objectives = BilingualText(fr: "Objectifs", en: "Objectives")
    static let mode = BilingualText(fr: "Modalité", en: "How it is followed")
    static let remote = BilingualText(fr: "À distance", en: "Online")
    static let onSite = BilingualText(fr: "En présentiel", en: "On site")
    static let blended = BilingualText(fr: "En partie à distance", en: "Partly online")
    static let cost = BilingualText(fr: "Coût", en: "Cost")
    static let free = BilingualText(fr: "Gratuit", en: "Free")
    static let paid = BilingualText(fr: "Payant", en: "Paid")
    static let platform = BilingualText(fr: "Plateforme", en: "Platform")
    static let provider = BilingualText(fr: "Proposé par", en: "Provided by")
    static let partners = BilingualText(fr: "Partenaires", en: "Partners")
    static let atTheEnd = BilingualText(fr: "À la fin", en: "At the end")
    static let quiz = BilingualText(fr: "Un quiz", en: "A quiz")
    package static let attestation = BilingualText(fr: "Une attestation de réussite", en: "A certificate of completion")
    static let availableUntil = BilingualText(fr: "Fin de disponibilité", en: "Available until")
    static let release = BilingualText(fr: "Sortie", en: "Released")
    static let expectedRelease = BilingualText(fr: "Sortie prévue", en: "Expected")

    static let modules = BilingualText(fr: "Les modules du parcours", en: "Modules of this course")
    static let released = BilingualText(fr: "Disponible", en: "Available")
    static let announced = BilingualText(fr: "À venir", en: "Coming")
    static let withdrawn = BilingualText(fr: "Retiré", en: "Withdrawn")
    static let neighbours = BilingualText(fr: "Autres modules du parcours", en: "Other modules of this course")
    static let overview = BilingualText(fr: "Présentation du parcours", en: "About this course")
    static let followModule = BilingualText(fr: "Suivre le module", en: "Take the module")
    static let newWindow = BilingualText(fr: " (nouvelle fenêtre)", en: " (new window)")
    static let resumed = BilingualText(
        fr: "Vous reprenez là où vous en étiez.", en: "You are back where you left off.")
    static let fromTheStart = BilingualText(fr: "Revenir au début", en: "Back to the start")

    static let backToPlatform = BilingualText(
        fr: "Terminer et revenir à la plateforme", en: "Finish and go back to the platform")
    static let confirmed = BilingualText(fr: "C’est noté : ce module est terminé.", en: "Noted: this module is done.")

    static let video = BilingualText(fr: "Vidéo", en: "Video")
    static let transcript = BilingualText(fr: "Transcription de la vidéo", en: "Transcript of the video")
    static let table = BilingualText(fr: "Tableau", en: "Table")
    static let source = BilingualText(fr: "Source :", en: "Source:")
    static let licence = BilingualText(fr: "Licence :", en: "Licence:")

    package static func follow(on platform: String) -> BilingualText {
        BilingualText(fr: "Suivre le module sur \(platform)", en: "Take the module on \(platform)")
    }

    static func confirm(on platform: String) -> BilingualText {
        BilingualText(fr: "J’ai terminé ce module sur \(platform)", en: "I have finished this module on \(platform)")
    }

    static func play(_ title: String?) -> BilingualText {
        guard let title else { return BilingualText(fr: "Lire la vidéo", en: "Play the video") }
        return BilingualText(fr: "Lire la vidéo « \(title) »", en: "Play the video “\(title)”")
    }

    static func loadedOnDemand(from host: String) -> BilingualText {
        BilingualText(
            fr: "La vidéo est hébergée par \(host), à qui rien n’est demandé avant votre clic.",
            en: "The video is hosted by \(host), which is asked for nothing before you click.")
    }

    static func transcript(by author: String) -> BilingualText {
        BilingualText(fr: "Transcription de la vidéo, par \(author)", en: "Transcript of the video, by \(author)")
    }

    static func expected(_ date: String) -> BilingualText {
        BilingualText(fr: "sortie prévue : \(date)", en: "expected: \(date)")
    }

    static func since(_ date: String) -> BilingualText {
        BilingualText(fr: "depuis le \(date)", en: "since \(date)")
    }
}
