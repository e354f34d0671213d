public import CourseCatalogue
public import Diagnostics
import DocumentSections
public import YAML

/// Reads a self-check from YAML: a list of questions, or keys with the questions and the pass mark.
///
/// Each fault is reported where it stands, and costs the one question that has it.
public struct SelfCheckReading {
    /// What a text becomes in a page: nil where it is none, or more than a paragraph.
    public typealias Text = (YAMLNode, inout DiagnosticCollector) -> [BodyNode]?

    private let path: String
    private let text: Text
    var names = SelfCheckVocabulary.french

    /// A reading.
    ///
    /// - Parameters:
    ///   - path: what messages call the self-check.
    ///   - text: what makes a question, an answer or feedback of its text.
    public init(path: String, text: @escaping Text) {
        self.path = path
        self.text = text
    }

    /// The self-check; nil, and reported, where no question is sound.
    public mutating func selfCheck(_ node: YAMLNode, reporting diagnostics: inout DiagnosticCollector) -> SelfCheck? {
        let (names, node) = SelfCheckVocabulary.translated(node)
        self.names = names
        for entry in SelfCheckVocabulary.repeated(in: node) { diagnostics.report(Self.twice(entry)) }
        var section = DocumentSection(
            node.elements == nil ? node : nil, path: path, for: .init(manner: .field, faultIdentifier: Self.fault))
        guard let list = questions(node, in: &section, reporting: &diagnostics) else { return nil }
        let mark = section.value(names.passMark, wanting: Self.wantedMark, reporting: &diagnostics) { node in
            node.integer.flatMap { (1...100).contains($0) ? $0 : nil }
        }
        section.reportUnknownKeys(to: &diagnostics)
        let elements = list.elements ?? []
        if elements.count > SelfCheck.questionLimit {
            section.reportWrong(list, names.questions, wanting: Self.wantedFewer, to: &diagnostics)
        }
        let questions = elements.prefix(SelfCheck.questionLimit).compactMap {
            question($0, in: section, reporting: &diagnostics)
        }
        return questions.isEmpty ? nil : SelfCheck(questions: questions, passMark: mark?.value)
    }

    /// The node with the questions: the self-check itself, or what stands under its key.
    private func questions(
        _ node: YAMLNode, in section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> YAMLNode? {
        let list = node.elements == nil ? section.node(names.questions) : node
        if let list, list.elements?.isEmpty == false { return list }
        section.reportWrong(list ?? node, names.questions, wanting: Self.wantedQuestions, to: &diagnostics)
        return nil
    }

    private func question(
        _ node: YAMLNode, in outer: DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> Question? {
        guard node.entries != nil else {
            outer.reportWrong(node, names.questions, wanting: Self.wantedQuestions, to: &diagnostics)
            return nil
        }
        var section = outer.section(of: node, under: names.questions)
        let words = requiredText(names.question, in: &section, reporting: &diagnostics)
        let type = section.value(
            names.type, wanting: BilingualText(names.single + " / " + names.multiple), reporting: &diagnostics, kind)
        let answers = answers(in: &section, reporting: &diagnostics)
        let feedback = optionalText(names.feedback, in: &section, reporting: &diagnostics)
        section.reportUnknownKeys(to: &diagnostics)
        guard let words, let answers, let feedback else { return nil }
        guard isSound(answers, in: node, type: type, reporting: &diagnostics) else { return nil }
        let takesSeveral = type?.value ?? (answers.count { $0.choice.isRight } > 1)
        return Question(words, takesSeveral: takesSeveral, choices: answers.map(\.choice), feedback: feedback)
    }

    /// Whether a type lets several answers be chosen.
    private func kind(_ node: YAMLNode) -> Bool? {
        switch node.string.map(slug) {
        case "unique", "single": false
        case "multiple": true
        default: nil
        }
    }
}

extension SelfCheckReading {
    func requiredText(
        _ key: String, in section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode]? {
        guard let node = section.node(key) else {
            section.require(key, reporting: &diagnostics)
            return nil
        }
        return words(node, key, in: section, reporting: &diagnostics)
    }

    /// A text, empty where it isn't there; nil, and reported, where it is none.
    func optionalText(
        _ key: String, in section: inout DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode]? {
        guard let node = section.node(key) else { return [] }
        return words(node, key, in: section, reporting: &diagnostics)
    }

    private func words(
        _ node: YAMLNode, _ key: String, in section: DocumentSection, reporting diagnostics: inout DiagnosticCollector
    ) -> [BodyNode]? {
        if let nodes = text(node, &diagnostics), nodes.allSatisfy(\.isPhrasing), nodes.contains(where: \.isSeen) {
            return nodes
        }
        section.reportWrong(node, key, wanting: Self.wantedText, to: &diagnostics)
        return nil
    }
}

extension BodyNode {
    /// Whether the node can stand in a paragraph.
    var isPhrasing: Bool {
        switch self {
        case .text, .picture: true
        case .element(let element):
            BodyElement.phrasingNames.contains(element.name) && element.children.allSatisfy(\.isPhrasing)
        case .video, .selfCheck: false
        }
    }

    /// Whether there is something to see of the node.
    fileprivate var isSeen: Bool {
        switch self {
        case .text(let text): !isBlank(text)
        case .element(let element): element.children.contains(where: \.isSeen)
        case .picture, .video, .selfCheck: true
        }
    }
}
