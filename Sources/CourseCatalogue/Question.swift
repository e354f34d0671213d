/// A question with the answers to choose from.
public struct Question: Hashable, Sendable {
    /// An answer to choose.
    public struct Choice: Hashable, Sendable {
        /// The answer's words: what can stand in a paragraph.
        public var text: [BodyNode]
        /// Whether it is right.
        public var isRight: Bool
        /// What is said to those who choose it; empty where there is nothing to say.
        public var feedback: [BodyNode]

        /// An answer to choose.
        public init(_ text: [BodyNode], isRight: Bool, feedback: [BodyNode] = []) {
            self.text = text
            self.isRight = isRight
            self.feedback = feedback
        }
    }

    /// The question's words: what can stand in a paragraph.
    public var text: [BodyNode]
    /// Whether several answers can be chosen. The answer is right where all the right choices are made, and no other.
    public var takesSeveral: Bool
    /// The answers, in the order of the page: two at least, of which one is right.
    public var choices: [Choice]
    /// What is said to those who have answered, whatever they answered; empty where there is nothing to say.
    public var feedback: [BodyNode]

    /// The most answers of one question: standards name them by a letter, a to z.
    public static let choiceLimit = 26

    /// A question.
    public init(_ text: [BodyNode], takesSeveral: Bool = false, choices: [Choice], feedback: [BodyNode] = []) {
        self.text = text
        self.takesSeveral = takesSeveral
        self.choices = choices
        self.feedback = feedback
    }

    /// All that the question says, in order.
    public var content: [BodyNode] { text + choices.flatMap { $0.text + $0.feedback } + feedback }
}
