import CourseCatalogue

/// One serialisation of a body: what is written, and what is still to write.
///
/// The nodes wait on a stack of its own rather than the thread's, so that no depth of nesting exhausts it.
struct BodySerializer {
    /// What waits to be written.
    enum Step {
        case node(BodyNode)
        case markup(String)
    }

    let options: BodyHTML
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
        outline = HeadingOutline(firstLevel: options.firstHeadingLevel)
    }

    /// Writes nodes after what a page holds already.
    mutating func serialize(_ nodes: [BodyNode], to page: inout HTMLWriter) {
        swap(&writer, &page)
        defer { swap(&writer, &page) }
        push(nodes)
        while let step = steps.popLast() {
            switch step {
            case .node(.text(let text)): writer.text(text)
            case .node(.element(let element)): write(element)
            case .node(.picture(let picture)): write(picture)
            case .node(.video(let video)): write(video)
            case .node(.selfCheck(let check)): write(check)
            case .markup(let markup): writer.markup(markup)
            }
        }
    }

    /// Puts nodes first in line.
    mutating func push(_ nodes: [BodyNode]) {
        steps.append(contentsOf: nodes.reversed().map(Step.node))
    }

    /// Puts steps first in line.
    mutating func push(_ steps: [Step]) {
        self.steps.append(contentsOf: steps.reversed())
    }

    /// Puts an end tag first in line: push it before the content that it closes.
    mutating func pushEndTag(_ name: String) {
        pushMarkup("</\(name)>")
    }

    /// Puts HTML first in line.
    mutating func pushMarkup(_ markup: String) {
        steps.append(.markup(markup))
    }
}
