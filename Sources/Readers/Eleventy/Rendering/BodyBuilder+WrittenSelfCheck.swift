import CourseCatalogue
import XML

/// Questions in a page that this tool's writers made, by their marks.
extension BodyBuilder {
    /// The self-check that an element is; nil where its marks don't make a sound one.
    mutating func writtenSelfCheck(_ element: HTMLElement) -> SelfCheck? {
        let elements = element.descendants { $0["data-question"] != nil }
        let questions = elements.prefix(SelfCheck.questionLimit).compactMap { question($0) }
        guard !questions.isEmpty, questions.count == elements.count else { return nil }
        let mark = element["data-mark"].flatMap { Int($0) }.flatMap { (1...100).contains($0) ? $0 : nil }
        return SelfCheck(questions: questions, passMark: mark)
    }

    private mutating func question(_ element: HTMLElement) -> Question? {
        let choices = element.descendants { $0["data-choice"] != nil }.map { choice in
            Question.Choice(
                words(in: choice, "data-text"), isRight: choice["data-choice"] == "right",
                feedback: words(in: choice, "data-why"))
        }
        let question = Question(
            words(in: element, "data-text"), takesSeveral: element["data-type"] == "multiple", choices: choices,
            feedback: words(in: element, "data-said"))
        let right = choices.count { $0.isRight }
        guard (2...Question.choiceLimit).contains(choices.count), right == 1 || right > 1 && question.takesSeveral,
            question.content.allSatisfy(\.isPhrasing)
        else { return nil }
        return question
    }

    /// What stands in the first element with a mark.
    private mutating func words(in element: HTMLElement, _ mark: String) -> [BodyNode] {
        var builder = BodyBuilder(site: site, page: page, siteAddress: siteAddress, calls: calls, place: place)
        builder.gathersProse = false
        let words = builder.inlines(element.descendants { $0[mark] != nil }.first?.children ?? [])
        diagnostics.report(contentsOf: builder.diagnostics)
        return words
    }
}

extension HTMLElement {
    /// The elements inside that a condition holds for, in order; none of those inside them.
    fileprivate func descendants(where condition: (HTMLElement) -> Bool) -> [HTMLElement] {
        children.flatMap { node -> [HTMLElement] in
            guard case .element(let element) = node else { return [] }
            return condition(element) ? [element] : element.descendants(where: condition)
        }
    }
}
