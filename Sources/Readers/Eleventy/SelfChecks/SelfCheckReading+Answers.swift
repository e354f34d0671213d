import CourseCatalogue
import Diagnostics
import DocumentSections
import YAML

extension SelfCheckReading {
    /// An answer with where it stands.
    typealias Answer = (choice: Question.Choice, location: SourceLocation)

    /// The answers of a question; nil, and reported, where there is a fault in one.
    func answers(
        in section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> [Answer]? {
        section.require(names.answers, reporting: &diagnostics)
        guard let list = section.node(names.answers) else { return nil }
        guard let elements = list.elements, (2...Question.choiceLimit).contains(elements.count) else {
            section.reportWrong(list, names.answers, wanting: Self.wantedAnswers, to: &diagnostics)
            return nil
        }
        let answers = elements.map { answer($0, in: section, reporting: &diagnostics) }
        return answers.contains { $0 == nil } ? nil : answers.compactMap { $0 }
    }

    private func answer(
        _ node: YAMLNode, in outer: DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> Answer? {
        let kinds = [names.right, names.wrong].filter { node[$0] != nil }
        guard kinds.count == 1, let kind = kinds.first else {
            outer.reportWrong(node, names.answers, wanting: wantedAnswer, to: &diagnostics)
            return nil
        }
        var section = outer.section(of: node, under: names.answers)
        let words = requiredText(kind, in: &section, reporting: &diagnostics)
        // What the other kind is called is no unknown key here, but one too many.
        _ = section.node(kind == names.right ? names.wrong : names.right)
        let feedback = optionalText(names.feedback, in: &section, reporting: &diagnostics)
        section.reportUnknownKeys(to: &diagnostics)
        guard let words, let feedback else { return nil }
        return (Question.Choice(words, isRight: kind == names.right, feedback: feedback), node.location)
    }

    /// Whether the answers of a question make sense together; what doesn't is reported.
    func isSound(
        _ answers: [Answer], in node: YAMLNode, type: Fact<Bool>?, reporting diagnostics: inout DiagnosticCollector
    ) -> Bool {
        let right = answers.filter(\.choice.isRight)
        var faults: [Diagnostic] = []
        if right.isEmpty { faults.append(noRightAnswer(node.location)) }
        if right.count > 1, type?.value == false { faults.append(severalRightAnswers(right[1].location)) }
        var seen: Set<[BodyNode]> = []
        for answer in answers where !seen.insert(answer.choice.text).inserted {
            faults.append(Self.sameAnswer(answer.location))
        }
        for fault in faults { diagnostics.report(fault) }
        return faults.isEmpty
    }
}
