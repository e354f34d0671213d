public import CourseCatalogue

/// What a body holds beside its words, in the order of the page, however deep: gathered in one walk for all who ask.
public struct BodyParts: Sendable {
    /// The pictures, with repeats.
    public private(set) var pictures: [Picture] = []
    /// The videos.
    public private(set) var videos: [Video] = []
    /// The self-checks.
    public private(set) var selfChecks: [SelfCheck] = []

    /// The parts of these nodes.
    public init(of nodes: [BodyNode]) {
        BodyNode.visit(nodes) { add($0) }
    }

    private mutating func add(_ node: BodyNode) {
        switch node {
        case .picture(let picture): pictures.append(picture)
        case .video(let video): videos.append(video)
        case .selfCheck(let check): selfChecks.append(check)
        case .text, .element: break
        }
    }
}
