import CourseCatalogue
import YAML

/// The keys of a self-check in one language: authors write them in French or in English, with or without accents.
struct SelfCheckVocabulary {
    let passMark: String
    let questions: String
    let question: String
    let type: String
    let answers: String
    let right: String
    let wrong: String
    let feedback: String
    /// The types of questions.
    let single: String
    let multiple: String

    static let french = SelfCheckVocabulary(
        passMark: "seuil", questions: "questions", question: "question", type: "type", answers: "réponses",
        right: "juste", wrong: "faux", feedback: "commentaire", single: "unique", multiple: "multiple")
    static let english = SelfCheckVocabulary(
        passMark: "pass-mark", questions: "questions", question: "question", type: "type", answers: "answers",
        right: "right", wrong: "wrong", feedback: "feedback", single: "single", multiple: "multiple")

    private var keys: [String] { [passMark, questions, question, type, answers, right, wrong, feedback] }

    /// The language that most keys of a self-check are in, and the self-check with all its keys in it.
    static func translated(_ node: YAMLNode) -> (vocabulary: SelfCheckVocabulary, node: YAMLNode) {
        let used = slugs(in: node)
        func count(_ vocabulary: SelfCheckVocabulary) -> Int { vocabulary.keys.count { used.contains(slug($0)) } }
        let vocabulary = count(.english) > count(.french) ? english : french
        return (vocabulary, vocabulary.translate(node))
    }

    private static func slugs(in node: YAMLNode) -> Set<String> {
        switch node.content {
        case .scalar: []
        case .sequence(let elements): elements.reduce(into: []) { $0.formUnion(slugs(in: $1)) }
        case .mapping(let entries):
            entries.reduce(into: []) { found, entry in
                found.insert(slug(entry.key))
                found.formUnion(slugs(in: entry.value))
            }
        }
    }

    /// The keys that say again what another key of the same mapping says: `juste` and `right`.
    static func repeated(in node: YAMLNode) -> [YAMLEntry] {
        switch node.content {
        case .scalar: return []
        case .sequence(let elements): return elements.flatMap(repeated)
        case .mapping(let entries):
            var seen: Set<String> = []
            return entries.filter { !seen.insert($0.key).inserted } + entries.flatMap { repeated(in: $0.value) }
        }
    }

    private func translate(_ node: YAMLNode) -> YAMLNode {
        var node = node
        switch node.content {
        case .scalar: break
        case .sequence(let elements): node.content = .sequence(elements.map(translate))
        case .mapping(let entries):
            node.content = .mapping(
                entries.map { entry in
                    var entry = entry
                    entry.key = translate(entry.key)
                    entry.value = translate(entry.value)
                    return entry
                })
        }
        return node
    }

    /// The places of the keys among those of each language, by what they are without accents.
    private static let places: [String: Int] = Dictionary(
        [french, english].flatMap { $0.keys.enumerated().map { (slug($1), $0) } },
        uniquingKeysWith: { first, _ in first })

    /// A key in this language; one that isn't known stays as it is.
    private func translate(_ key: String) -> String { Self.places[slug(key)].map { keys[$0] } ?? key }
}
