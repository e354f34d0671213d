import CourseCatalogue

/// One serialisation of a body: what is written, and what is still to write.
///
/// The nodes wait on a stack of its own rather than the thread's, so that no depth of nesting exhausts it.
struct BodySerializer {
    /// What waits to be written.
    enum Step {
        /// Nodes side by side, from one of them on.
        case nodes([BodyNode], from: Int)
        /// What a link says that opens a new window.
        case newWindowNotice
        /// HTML.
        case markup([UInt8])
    }

    let options: BodyHTML
    /// Whether the HTML stands in a learner's page.
    let isPage: Bool
    var writer = HTMLWriter()
    var outline: HeadingOutline
    var identifiers: Set<String> = []
    /// How many questions were met.
    var questionCount = 0
    /// The names that the questions met so far are reported under.
    var questionIdentifiers = TakenIdentifiers()
    private var steps: [Step] = []

    init(_ options: BodyHTML) {
        self.options = options
        isPage = options.setting == .page
        outline = HeadingOutline(firstLevel: options.firstHeadingLevel)
    }

    /// Writes nodes after what a page holds already.
    mutating func serialize(_ nodes: [BodyNode], to page: inout HTMLWriter) {
        swap(&writer, &page)
        defer { swap(&writer, &page) }
        push(nodes)
        while let step = steps.popLast() {
            switch step {
            case .nodes(let nodes, let start): write(nodes, from: start)
            case .newWindowNotice: writer.newWindowNotice(options.wording)
            case .markup(let markup): writer.markup(markup)
            }
        }
    }

    /// Writes nodes up to the first one that is no text, whose content comes before the rest of them.
    private mutating func write(_ nodes: [BodyNode], from start: Int) {
        let position = writeTexts(of: nodes, from: start)
        guard position < nodes.count else { return }
        push(nodes, from: position + 1)
        switch nodes[position] {
        case .text(let text): writer.text(text)
        case .element(let element): write(element)
        case .picture(let picture): write(picture)
        case .video(let video): write(video)
        case .selfCheck(let check): write(check)
        }
    }

    /// Writes the texts among nodes, from one of them on, up to the first one that is none.
    ///
    /// - Returns: the place of that one, or the number of nodes.
    private mutating func writeTexts(of nodes: [BodyNode], from start: Int) -> Int {
        var position = start
        while position < nodes.count, case .text(let text) = nodes[position] {
            writer.text(text)
            position += 1
        }
        return position
    }

    /// Writes what an element holds, and then its end tag: now, as far as it is text, the rest in its turn.
    mutating func writeContent(_ nodes: [BodyNode], _ tags: ElementTags) {
        let position = writeTexts(of: nodes, from: 0)
        guard position < nodes.count else { return writer.markup(tags.closing) }
        push(.markup(tags.closing))
        push(nodes, from: position)
    }

    /// Puts nodes first in line.
    mutating func push(_ nodes: [BodyNode], from start: Int = 0) {
        if start < nodes.count { steps.append(.nodes(nodes, from: start)) }
    }

    /// Puts steps first in line.
    mutating func push(_ steps: [Step]) {
        self.steps.append(contentsOf: steps.reversed())
    }

    /// Puts a step first in line: push an end tag before the content that it closes.
    mutating func push(_ step: Step) {
        steps.append(step)
    }
}
