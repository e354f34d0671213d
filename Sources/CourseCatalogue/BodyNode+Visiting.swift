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
        var level = Level(nodes: nodes), outer: [Level] = []
        while true {
            guard let node = level.next() else {
                guard let next = outer.popLast() else { return false }
                level = next
                continue
            }
            if isWanted(node) { return true }
            let inner: [BodyNode]
            switch node {
            case .element(let element): inner = element.children
            case .video(let video): inner = video.transcript?.content ?? []
            case .selfCheck(let check): inner = check.questions.flatMap(\.content)
            case .text, .picture: continue
            }
            guard !inner.isEmpty else { continue }
            outer.append(level)
            level = Level(nodes: inner)
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
