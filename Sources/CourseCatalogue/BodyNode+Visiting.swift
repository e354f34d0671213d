extension BodyNode {
    /// Visits these nodes and those inside them, transcripts and questions too, in the order of the page, however deep
    /// they are.
    public static func visit(_ nodes: [BodyNode], _ visit: (BodyNode) -> Void) {
        _ = contains(in: nodes) { node in
            visit(node)
            return false
        }
    }

    /// Whether one of these nodes, or of those inside them, is as wanted: they are looked at in the order of the page, up
    /// to that one.
    package static func contains(in nodes: [BodyNode], where isWanted: (BodyNode) -> Bool) -> Bool {
        contains(in: nodes, depth: 0, where: isWanted)
    }

    /// How many levels are gone through on the thread's stack: hardly a page has more. What is deeper waits on a stack of its
    /// own, so that no depth exhausts the thread's.
    private static let depthLimit = 16

    private static func contains(in nodes: [BodyNode], depth: Int, where isWanted: (BodyNode) -> Bool) -> Bool {
        guard depth < depthLimit else { return containsDeeply(in: nodes, where: isWanted) }
        for node in nodes {
            if isWanted(node) { return true }
            let inner = node.inner
            if !inner.isEmpty, contains(in: inner, depth: depth + 1, where: isWanted) { return true }
        }
        return false
    }

    private static func containsDeeply(in nodes: [BodyNode], where isWanted: (BodyNode) -> Bool) -> Bool {
        var level = Level(nodes: nodes), outer: [Level] = []
        while true {
            guard let node = level.next() else {
                guard let next = outer.popLast() else { return false }
                level = next
                continue
            }
            if isWanted(node) { return true }
            let inner = node.inner
            guard !inner.isEmpty else { continue }
            outer.append(level)
            level = Level(nodes: inner)
        }
    }

    /// The nodes inside this one.
    private var inner: [BodyNode] {
        switch self {
        case .element(let element): element.children
        case .video(let video): video.transcript?.content ?? []
        case .selfCheck(let check): check.questions.flatMap(\.content)
        case .text, .picture: []
        }
    }

    /// Nodes side by side, some of which were visited.
    private struct Level {
        let nodes: [BodyNode]
        private var position = 0

        init(nodes: [BodyNode]) {
            self.nodes = nodes
        }

        mutating func next() -> BodyNode? {
            guard position < nodes.count else { return nil }
            position += 1
            return nodes[position - 1]
        }
    }
}
