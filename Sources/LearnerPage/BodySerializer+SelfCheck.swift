import CourseCatalogue
import Diagnostics

extension BodySerializer {
    mutating func write(_ check: SelfCheck) {
        // A feed's readers don't have the script, and read nothing back.
        var markup = SelfCheckMarkup(options.wording, isChecked: options.checksAnswers && isPage, isMarked: isPage)
        markup.open(check, passMark: options.passMark)
        for question in check.questions {
            questionCount += 1
            let key = "\(options.identifierPrefix)q.\(questionCount)"
            markup.write(question, number: questionCount, named: name(of: question), key: key)
        }
        markup.close()
        push(markup.steps)
    }

    /// What a question is reported under, which no other question of the body is.
    private mutating func name(of question: Question) -> String {
        options.identifierPrefix + questionIdentifiers.takeNumbered(question.identifier).text
    }
}
