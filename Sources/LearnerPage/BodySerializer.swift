import CourseCatalogue

/// One serialisation of a body: what is written, and what is still to write.
///
/// What is nested deeply waits on a stack of its own rather than the thread's, so that no depth of nesting exhausts it.
struct BodySerializer {
    /// What waits to be written.
    enum Step {
        /// Nodes side by side, from one of them on.
        case nodes([BodyNode], from: Int)
        /// What a link says that opens a new window.
        case newWindowNotice
        /// HTML.
        case markup([UInt8])
        /// The end tag of an element.
        case tag(ElementTags.Tag)
    }

    let options: BodyHTML
    /// Whether the HTML stands in a learner's page.
    let isPage: Bool
    let elements = ElementTable.all
    var writer = HTMLWriter()
    var outline: HeadingOutline
    var identifiers: Set<String> = []
    /// How many questions were met.
    var questionCount = 0
    /// The names that the questions met so far are reported under.
    var questionIdentifiers = TakenIdentifiers()
    private var steps: [Step] = []
    /// How many elements are open on the thread's stack.
    private var depth = 0

    /// How many elements may be open on the thread's stack: hardly a page has more inside each other.
    private static let depthLimit = 16

    init(_ options: BodyHTML) {
        self.options = options
        isPage = options.setting == .page
        outline = HeadingOutline(firstLevel: options.firstHeadingLevel)
    }

    /// Writes nodes after what a page holds already.
    mutating func serialize(_ nodes: [BodyNode], to page: inout HTMLWriter) {
        swap(&writer, &page)
        defer { swap(&writer, &page) }
        write(nodes, from: 0)
        while let step = steps.popLast() { write(step) }
    }

    private mutating func write(_ step: Step) {
        switch step {
        case .nodes(let nodes, let start): write(nodes, from: start)
        case .newWindowNotice: writer.newWindowNotice(options.wording)
        case .markup(let markup): writer.markup(markup)
        case .tag(let tag): writer.tag(tag, of: elements)
        }
    }

    /// Writes nodes up to the first one of which something waits; the rest of them then waits until that is written.
    private mutating func write(_ nodes: [BodyNode], from start: Int) {
        let waiting = steps.count
        for index in start..<nodes.count {
            switch nodes[index] {
            case .text(let text): writer.text(text)
            case .element(let element): write(element)
            case .picture(let picture): write(picture)
            case .video(let video): write(video)
            case .selfCheck(let check): write(check)
            }
            guard steps.count == waiting else {
                if index + 1 < nodes.count { steps.insert(.nodes(nodes, from: index + 1), at: waiting) }
                return
            }
        }
    }

    /// Writes what an element holds, and then what follows it: now, or in their turn where the content has to wait.
    mutating func writeContent(_ nodes: [BodyNode], then next: Step, _ last: Step? = nil) {
        let waiting = steps.count
        if depth < Self.depthLimit {
            depth += 1
            write(nodes, from: 0)
            depth -= 1
        } else {
            push(nodes)
        }
        guard steps.count > waiting else {
            write(next)
            if let last { write(last) }
            return
        }
        steps.insert(next, at: waiting)
        if let last { steps.insert(last, at: waiting) }
    }

    /// Writes nodes where the element around them is left out.
    mutating func writeContent(_ nodes: [BodyNode]) {
        guard depth < Self.depthLimit else { return push(nodes) }
        depth += 1
        write(nodes, from: 0)
        depth -= 1
    }

    /// Puts nodes first in line.
    mutating func push(_ nodes: [BodyNode]) {
        if !nodes.isEmpty { steps.append(.nodes(nodes, from: 0)) }
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
