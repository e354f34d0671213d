import CourseCatalogue

extension Question {
    /// What the question is reported under: its words, short and plain; the same as long as they are.
    var identifier: Identifier {
        let words = BodyNode.words(of: text)
        return Identifier.derived(from: [IdentityKey(.title, words)]) ?? Identifier(hashing: words)
    }
}

extension SelfCheck {
    /// Changes with the questions, the answers and what is right: what was answered before is then no longer true.
    var digest: String {
        let lines = questions.flatMap { question in
            ["?" + BodyNode.words(of: question.text)]
                + question.choices.map { ($0.isRight ? "+" : "-") + BodyNode.words(of: $0.text) }
        }
        return String(Identifier(hashing: lines.joined(separator: "\n")).text.prefix(9))
    }
}
