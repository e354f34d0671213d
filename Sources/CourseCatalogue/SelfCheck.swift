/// Questions that stand in a page, by which its readers see for themselves what they have kept of it.
///
/// It is no exam: whoever has the page has the right answers.
public struct SelfCheck: Hashable, Sendable {
    /// The questions, in the order of the page; at least one.
    public var questions: [Question]
    /// The share of right answers in percent, 1 to 100, from which it is passed; nil where the page doesn't say.
    public var passMark: Int?

    /// The most questions that one self-check holds, so that what was answered fits in what an LMS remembers.
    public static let questionLimit = 100

    /// A self-check.
    public init(questions: [Question], passMark: Int? = nil) {
        self.questions = questions
        self.passMark = passMark
    }

    /// The self-checks in these nodes and those inside them, in the order of the page, however deep they are.
    public static func all(in nodes: [BodyNode]) -> [SelfCheck] {
        var found: [SelfCheck] = []
        BodyNode.visit(nodes) { if case .selfCheck(let check) = $0 { found.append(check) } }
        return found
    }
}
