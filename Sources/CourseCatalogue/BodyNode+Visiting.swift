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
        var levels = [Level(nodes: nodes)]
        while !levels.isEmpty {
            guard let node = levels[levels.count - 1].next() else {
                levels.removeLast()
                continue
            }
            if isWanted(node) { return true }
            switch node {
            case .element(let element): levels.append(Level(nodes: element.children))
            case .video(let video): levels.append(Level(nodes: video.transcript?.content ?? []))
            case .selfCheck(let check): levels.append(Level(nodes: check.questions.flatMap(\.content)))
            case .text, .picture: continue
            }
        }
        return false
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
