import Diagnostics
import Foundation

/// Gets the answers that a survey leaves open: from options, from the terminal, or from what is likely.
struct Interview {
    let survey: SiteSurvey
    /// What the options say.
    let given: [Answers.Subject: String]
    /// Whether likely answers are taken without a question.
    let acceptsSuggestions: Bool
    let messenger: Messenger

    /// Whether there is somebody to ask.
    private static var isOnTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// The answers.
    ///
    /// - Throws: ``FatalDiagnostic`` where an option is no answer, or one is missing and nobody can be asked.
    func answers() throws(FatalDiagnostic) -> Answers {
        var answers = Answers(), missing: [Question] = []
        for subject in Answers.Subject.allCases {
            let question = Question(subject: subject, suggestion: survey.suggestion(for: subject))
            if let text = given[subject] {
                guard answers.take(text, to: subject) else { throw Self.noAnswer(text, to: question) }
            } else if !survey.isKnown(subject), !isSettled(question, in: &answers) {
                missing.append(question)
            }
        }
        guard missing.isEmpty else { throw unanswered(missing) }
        return answers
    }

    private func isSettled(_ question: Question, in answers: inout Answers) -> Bool {
        if acceptsSuggestions { return question.suggestion.map { answers.take($0, to: question.subject) } ?? false }
        return Self.isOnTerminal && isAnswered(question, in: &answers)
    }

    /// Asks until there is an answer; false where the input ends before.
    private func isAnswered(_ question: Question, in answers: inout Answers) -> Bool {
        while true {
            messenger.ask(question.prompt)
            guard let line = readLine() else { return false }
            let text = line.trimmingCharacters(in: .whitespaces)
            if answers.take(text.isEmpty ? question.suggestion ?? "" : text, to: question.subject) { return true }
            messenger.say(question.refusal)
        }
    }

    private static func noAnswer(_ text: String, to question: Question) -> FatalDiagnostic {
        let nearest = question.subject == .platform ? nearestName(to: text, among: PlatformPreset.names) : nil
        return FatalDiagnostic(
            Diagnostic(
                .error, "invalid-answer",
                BilingualText(
                    fr: "\(question.option.french) : « \(text) » ne convient pas",
                    en: "\(question.option.english): “\(text)” won’t do"),
                help: nearest.map { BilingualText(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
                    ?? question.refusal))
    }

    /// What is missing, with the options that say it and what they would be with `--yes`.
    private func unanswered(_ questions: [Question]) -> FatalDiagnostic {
        func list(_ language: InterfaceLanguage) -> String {
            questions.map { question in
                question.option[language] + (question.suggestion.map { " [\($0)]" } ?? "")
            }.joined(separator: ", ")
        }
        let takesAll = questions.allSatisfy { $0.suggestion != nil }
        return FatalDiagnostic(
            Diagnostic(
                .error, "missing-answer",
                BilingualText(
                    fr: "le site ne dit pas tout ; il manque : \(list(.french))",
                    en: "the site doesn’t say everything; what is missing: \(list(.english))"),
                help: BilingualText(
                    fr: "donnez ces options, ou lancez la commande dans un terminal, qui posera les questions"
                        + (takesAll ? " ; --yes prend les valeurs entre crochets" : ""),
                    en: "give these options, or run the command in a terminal, where it asks"
                        + (takesAll ? "; --yes takes the values in brackets" : ""))))
    }
}
