import Diagnostics

/// A question to whoever runs `parcours init`.
struct Question {
    let subject: Answers.Subject
    let suggestion: String?

    /// The question as a terminal shows it, with what Enter alone answers.
    var prompt: BilingualText {
        let end = suggestion.map { " [\(TerminalRenderer.visible($0))] " } ?? " "
        return BilingualText(fr: sentence.french + end, en: sentence.english + end)
    }

    private var sentence: BilingualText {
        let platforms = PlatformPreset.names.joined(separator: ", ")
        return switch subject {
        case .address: BilingualText(fr: "Quelle est l’adresse du site ?", en: "What is the site’s address?")
        case .title: BilingualText(fr: "Comment s’appelle le catalogue ?", en: "What is the catalogue called?")
        case .publisher: BilingualText(fr: "Qui publie le catalogue ?", en: "Who publishes the catalogue?")
        case .licence:
            BilingualText(
                fr: "Sous quelle licence ? (etalab-2.0, CC-BY-4.0, ODbL-1.0 ou un autre identifiant SPDX)",
                en: "Under which licence? (etalab-2.0, CC-BY-4.0, ODbL-1.0 or another SPDX identifier)")
        case .platform:
            BilingualText(
                fr:
                    "Pour quelle plateforme de formation ? (\(platforms) ; \(Answers.noPlatform) : aucune en particulier)",
                en: "For which learning platform? (\(platforms); \(Answers.noPlatform): none in particular)")
        }
    }

    /// What is said of an answer that is none.
    var refusal: BilingualText {
        switch subject {
        case .address:
            BilingualText(
                fr: "Donnez une adresse absolue, comme https://www.example.fr",
                en: "Give an absolute address, such as https://www.example.org")
        case .platform:
            BilingualText(fr: "Donnez l’un de ces noms.", en: "Give one of these names.")
        case .title, .publisher, .licence:
            BilingualText(fr: "Il faut une réponse, sur une ligne.", en: "This needs an answer, on one line.")
        }
    }

    /// The option that answers it, as it is written.
    var option: BilingualText {
        switch subject {
        case .address: BilingualText(fr: "--address ADRESSE", en: "--address ADDRESS")
        case .title: BilingualText(fr: "--title TITRE", en: "--title TITLE")
        case .publisher: BilingualText(fr: "--publisher NOM", en: "--publisher NAME")
        case .licence: BilingualText(fr: "--licence IDENTIFIANT", en: "--licence IDENTIFIER")
        case .platform: BilingualText(fr: "--platform PLATEFORME", en: "--platform PLATFORM")
        }
    }
}
