import CourseCatalogue
import Diagnostics
import YAML

/// What the reading of a self-check tells its author.
extension SelfCheckReading {
    static let fault = "invalid-quiz"

    static let wantedQuestions = BilingualText(
        fr: "une liste de questions, chacune avec ses clés", en: "a list of questions, each with its keys")
    static let wantedFewer = BilingualText(
        fr: "au plus \(SelfCheck.questionLimit) questions", en: "at most \(SelfCheck.questionLimit) questions")
    static let wantedMark = BilingualText(
        fr: "un nombre entier de 1 à 100, en pourcentage", en: "a whole number from 1 to 100, in percent")
    static let wantedAnswers = BilingualText(
        fr: "une liste de 2 à \(Question.choiceLimit) réponses", en: "a list of 2 to \(Question.choiceLimit) answers")
    static let wantedText = BilingualText(
        fr: "un texte d’un paragraphe, sans titre, liste ni vidéo",
        en: "a text of one paragraph, without heading, list or video")

    var wantedAnswer: BilingualText {
        BilingualText(
            fr: "« \(names.right): … » ou « \(names.wrong): … » pour chaque réponse",
            en: "“\(names.right): …” or “\(names.wrong): …” for each answer")
    }

    func noRightAnswer(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, Self.fault,
            BilingualText(fr: "cette question n’a pas de réponse juste", en: "this question has no right answer"),
            at: location,
            help: BilingualText(
                fr: "écrivez « \(names.right): » en tête de celle qui l’est",
                en: "write “\(names.right):” before the one that is"))
    }

    func severalRightAnswers(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, Self.fault,
            BilingualText(
                fr: "une deuxième réponse juste, où une seule peut être choisie",
                en: "a second right answer, where one alone can be chosen"),
            at: location,
            help: BilingualText(
                fr: "écrivez « \(names.type): \(names.multiple) » dans la question, ou gardez une seule réponse juste",
                en: "write “\(names.type): \(names.multiple)” in the question, or keep one right answer"))
    }

    static func twice(_ entry: YAMLEntry) -> Diagnostic {
        Diagnostic(
            .error, fault,
            BilingualText(fr: "clé en double : « \(entry.key) »", en: "duplicate key: “\(entry.key)”"),
            at: entry.keyLocation,
            help: BilingualText(fr: "gardez l’une des deux", en: "keep one of the two"))
    }

    static func sameAnswer(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, fault,
            BilingualText(
                fr: "cette réponse est déjà proposée plus haut", en: "this answer is already offered above"),
            at: location,
            help: BilingualText(fr: "ôtez-la, ou changez son texte", en: "take it away, or change its text"))
    }
}
