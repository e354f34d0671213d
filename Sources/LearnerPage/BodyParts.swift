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
        add(nodes, depth: 0)
    }

    /// How many elements are gone into here: hardly a page has more inside each other.
    private static let depthLimit = 16

    /// Adds what stands in nodes. Nearly all of them are texts and elements, which need no more than to be gone through.
    private mutating func add(_ nodes: [BodyNode], depth: Int) {
        for index in nodes.indices {
            switch nodes[index] {
            case .text: continue
            case .element(let element) where depth < Self.depthLimit: add(element.children, depth: depth + 1)
            case .element, .picture, .video, .selfCheck: BodyNode.visit([nodes[index]]) { add($0) }
            }
        }
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
