extension BodyNode {
    /// Visits these nodes and those inside them, transcripts and questions too, in the order of the page, however deep
    /// they are.
    public static func visit(_ nodes: [BodyNode], _ visit: (BodyNode) -> Void) {
        var waiting = Array(nodes.reversed())
        while let node = waiting.popLast() {
            visit(node)
            switch node {
            case .element(let element): waiting.append(contentsOf: element.children.reversed())
            case .video(let video): waiting.append(contentsOf: (video.transcript?.content ?? []).reversed())
            case .selfCheck(let check): waiting.append(contentsOf: check.questions.flatMap(\.content).reversed())
            case .text, .picture: continue
            }
        }
    }
}
