import Diagnostics

extension Limits.Bound {
    /// What is told where a template goes beyond this one.
    func message(_ limits: Limits) -> BilingualText {
        switch self {
        case .templateBytes:
            of(limits.templateBytes, "le gabarit dépasse % octets", "the template is longer than % bytes")
        case .nestingDepth: levels(limits.nestingDepth)
        case .valueDepth: levels(limits.valueDepth)
        case .evaluationDepth:
            of(
                limits.evaluationDepth, "plus de % niveaux d’évaluation : une macro s’appelle-t-elle sans fin ?",
                "more than % levels of evaluation: does a macro call itself without end?")
        case .loopIterations:
            of(limits.loopIterations, "plus de % tours de boucle", "more than % loop iterations")
        case .steps: of(limits.steps, "plus de % pas d’évaluation", "more than % steps of evaluation")
        case .outputBytes:
            of(limits.outputBytes, "le résultat dépasse % octets", "the output is longer than % bytes")
        case .stringBytes: of(limits.outputBytes, "une chaîne dépasse % octets", "a string is longer than % bytes")
        case .arrayElements:
            of(limits.arrayElements, "un tableau dépasse % éléments", "an array has more than % elements")
        case .includeDepth:
            of(
                limits.includeDepth, "plus de % gabarits qui s’incluent l’un l’autre",
                "more than % templates include each other")
        }
    }

    /// How to raise it, where a setting does.
    func help(_ limits: Limits) -> BilingualText? {
        limits.settings[self].map { setting in
            BilingualText(
                fr: "simplifiez ce gabarit, ou réglez « \(setting) »", en: "simplify this template, or set “\(setting)”"
            )
        }
    }

    private func levels(_ limit: Int) -> BilingualText {
        of(limit, "plus de % niveaux d’imbrication", "more than % levels of nesting")
    }

    /// A sentence with the limit in it.
    private func of(_ limit: Int, _ french: String, _ english: String) -> BilingualText {
        BilingualText(
            fr: french.replacing("%", with: String(limit)), en: english.replacing("%", with: String(limit)))
    }
}
