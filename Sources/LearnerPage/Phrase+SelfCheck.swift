import Diagnostics

/// The texts around questions; the page's script puts numbers in the place of words in braces.
extension Phrase {
    static let selfCheck = BilingualText(fr: "Autoévaluation", en: "Self-check")
    static let oneAnswer = BilingualText(fr: "(une seule réponse)", en: "(one answer)")
    static let severalAnswers = BilingualText(fr: "(plusieurs réponses possibles)", en: "(several answers possible)")
    static let rightAnswer = BilingualText(fr: "C’est juste.", en: "That is right.")
    static let wrongAnswer = BilingualText(fr: "Ce n’est pas encore ça.", en: "Not quite yet.")
    static let seeAnswer = BilingualText(fr: "Voir la réponse", en: "See the answer")
    static let right = BilingualText(fr: "Juste :", en: "Right:")
    static let wrong = BilingualText(fr: "Faux :", en: "Wrong:")
    static let checkAnswers = BilingualText(fr: "Vérifier mes réponses", en: "Check my answers")
    static let notChecked = BilingualText(
        fr: "Vos réponses ne peuvent pas être vérifiées ici : ouvrez « Voir la réponse » sous chaque question.",
        en: "Your answers can’t be checked here: open “See the answer” below each question.")

    static let result = BilingualText(
        fr: "Réponses justes : {right} sur {total}.", en: "Right answers: {right} out of {total}.")
    static let passed = BilingualText(
        fr: "Autoévaluation réussie : votre meilleur résultat compte.",
        en: "Self-check passed: your best result counts.")
    static let missed = BilingualText(
        fr: "Pour la réussir, il en faut {needed} sur {all} : lisez les explications, puis changez vos réponses.",
        en: "To pass, it takes {needed} out of {all}: read the explanations, then change your answers.")
    static let missingAnswers = BilingualText(
        fr: "Répondez à toutes les questions ; questions sans réponse : {count}.",
        en: "Answer every question; questions without an answer: {count}.")

    static func questions(_ count: Int) -> BilingualText {
        count == 1
            ? BilingualText(fr: "1 question", en: "1 question")
            : BilingualText(fr: "\(count) questions", en: "\(count) questions")
    }

    static func toPass(at mark: Int) -> BilingualText {
        BilingualText(
            fr: "réussie à partir de \(mark)\u{A0}% de réponses justes", en: "passed from \(mark)% of right answers")
    }
}
