import CourseCatalogue
import Diagnostics

/// The HTML of a self-check, between the nodes that stand in it.
///
/// Without the script, questions stand with their answers folded below; the script hides these until a question was
/// answered, and brings the button that checks.
struct SelfCheckMarkup {
    private(set) var steps: [BodySerializer.Step] = []
    private let wording: Wording
    /// Whether a script will check the answers.
    private let isChecked: Bool
    /// Whether the questions carry marks by which the page is read back.
    private let isMarked: Bool
    /// What was written since the last node.
    private var writer = HTMLWriter()

    init(_ wording: Wording, isChecked: Bool, isMarked: Bool) {
        self.wording = wording
        self.isChecked = isChecked
        self.isMarked = isMarked
    }

    mutating func open(_ check: SelfCheck, passMark: Int?) {
        writer.open(
            "div",
            [
                ("class", "self-check"), ("role", "group"), ("aria-label", wording[Phrase.selfCheck]),
                ("data-self-check", isMarked ? check.digest : nil),
                ("data-mark", isMarked ? check.passMark.map(String.init) : nil),
            ])
        writer.newline()
        writer.open("p", [("class", "state"), ("lang", wording.languageMark)])
        writer.element("strong", [], wording[Phrase.selfCheck])
        writer.text(" · " + wording[Phrase.questions(check.questions.count)])
        if isChecked, let passMark { writer.text(" · " + wording[Phrase.toPass(at: passMark)]) }
        writer.markup("</p>\n")
    }

    /// - Parameters:
    ///   - name: what the question is reported under.
    ///   - key: what the identifiers of its parts start with.
    mutating func write(_ question: Question, number: Int, named name: String, key: String) {
        let letters = zip(question.choices, Self.letters)
        let right = letters.filter(\.0.isRight).map(\.1).joined()
        writer.open(
            isChecked ? "fieldset" : "div",
            [
                ("data-question", isMarked ? name : nil),
                ("data-type", isMarked ? question.takesSeveral ? "multiple" : "single" : nil),
                ("data-right", isChecked ? right : nil),
            ])
        writer.newline()
        writeText(of: question, number: number)
        if isChecked {
            for (choice, letter) in letters { write(choice, letter, key, isOneOfSeveral: question.takesSeveral) }
            writeOutcomes(of: question, key)
        } else {
            writeList(question.choices)
        }
        writeAnswers(of: question)
        writer.close(isChecked ? "fieldset" : "div")
        writer.newline()
    }

    /// What follows the questions: what they came to, and the button.
    mutating func close() {
        if isChecked { writeResult() }
        writer.markup("</div>")
        add([])
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)

    /// The value of a mark that says all by its name.
    private var mark: String? { isMarked ? "" : nil }

    /// Nodes with a mark around them.
    private mutating func write(_ nodes: [BodyNode], _ name: String) {
        writer.open("span", [(name, mark)])
        add(nodes)
        writer.close("span")
    }

    /// Nodes after what was written so far.
    private mutating func add(_ nodes: [BodyNode]) {
        steps.append(.markup(writer.bytes))
        steps.append(.nodes(nodes, from: 0))
        writer = HTMLWriter()
    }
}

extension SelfCheckMarkup {
    private mutating func writeText(of question: Question, number: Int) {
        let name = isChecked ? "legend" : "p"
        writer.open(name)
        writer.text("\(number). ")
        writer.open("span", [("data-text", mark)])
        add(question.text)
        writer.close("span")
        let hint = question.takesSeveral ? Phrase.severalAnswers : Phrase.oneAnswer
        writer.text(" ")
        writer.element("span", [("class", "hint"), ("lang", wording.languageMark)], wording[hint])
        writer.close(name)
        writer.newline()
    }

    private mutating func write(_ choice: Question.Choice, _ letter: String, _ key: String, isOneOfSeveral: Bool) {
        let identifier = "\(key).\(letter)", type = isOneOfSeveral ? "checkbox" : "radio"
        writer.open("div", [("class", "choice")])
        writer.open("input", [("type", type), ("name", key), ("id", identifier), ("value", letter)])
        writer.open("label", [("for", identifier)])
        add(choice.text)
        writer.close("label")
        if !choice.feedback.isEmpty {
            writer.open("p", [("id", identifier + ".said"), ("class", "feedback"), ("hidden", "")])
            add(choice.feedback)
            writer.close("p")
        }
        writer.markup("</div>\n")
    }

    /// What a question came to: one of the two is shown, and then what there is to say whatever was answered.
    private mutating func writeOutcomes(of question: Question, _ key: String) {
        for (kind, words) in [("right", Phrase.rightAnswer), ("wrong", Phrase.wrongAnswer)] {
            writer.element(
                "p",
                [
                    ("id", "\(key).\(kind)"), ("class", "outcome"), ("data-outcome", kind),
                    ("lang", wording.languageMark), ("hidden", ""),
                ], wording[words])
        }
        if !question.feedback.isEmpty {
            writer.open("p", [("data-said", ""), ("hidden", "")])
            add(question.feedback)
            writer.close("p")
        }
        writer.newline()
    }

    private mutating func writeList(_ choices: [Question.Choice]) {
        writer.open("ul")
        for choice in choices {
            writer.open("li")
            add(choice.text)
            writer.close("li")
        }
        writer.markup("</ul>\n")
    }

    /// The answers, folded: each choice with what it is worth and why.
    private mutating func writeAnswers(of question: Question) {
        writer.open("details", [("data-answers", isChecked ? "" : nil)])
        writer.element("summary", [("lang", wording.languageMark)], wording[Phrase.seeAnswer])
        writer.open("ul")
        for choice in question.choices {
            writer.open("li", [("data-choice", isMarked ? choice.isRight ? "right" : "wrong" : nil)])
            let worth = choice.isRight ? Phrase.right : Phrase.wrong
            writer.element("strong", [("lang", wording.languageMark)], wording[worth])
            writer.text(" ")
            write(choice.text, "data-text")
            if !choice.feedback.isEmpty {
                writer.open("br")
                write(choice.feedback, "data-why")
            }
            writer.close("li")
        }
        writer.close("ul")
        if !question.feedback.isEmpty {
            // The script shows it elsewhere.
            if isChecked { writer.open("noscript") }
            writer.open("p", [("data-said", isChecked ? nil : mark)])
            add(question.feedback)
            writer.close("p")
            if isChecked { writer.close("noscript") }
        }
        writer.markup("</details>\n")
    }

    private mutating func writeResult() {
        writer.open("noscript")
        writer.element("p", [("lang", wording.languageMark)], wording[Phrase.notChecked])
        writer.markup("</noscript>\n")
        writer.element(
            "p",
            [
                ("role", "status"), ("tabindex", "-1"), ("lang", wording.languageMark),
                ("data-result", wording[Phrase.result]), ("data-passed", wording[Phrase.passed]),
                ("data-missed", wording[Phrase.missed]), ("data-missing", wording[Phrase.missingAnswers]),
            ], "")
        writer.newline()
        writer.element(
            "button", [("type", "button"), ("lang", wording.languageMark), ("data-check", ""), ("hidden", "")],
            wording[Phrase.checkAnswers])
        writer.newline()
    }
}
