public import CourseCatalogue

/// What a body holds beside its words, in the order of the page, however deep: gathered in one walk for all who ask.
public struct BodyParts: Sendable {
    /// The pictures, with repeats.
    public let pictures: [Picture]
    /// The videos.
    public let videos: [Video]
    /// The self-checks.
    public let selfChecks: [SelfCheck]

    /// The parts of these nodes.
    public init(of nodes: [BodyNode]) {
        var (pictures, videos, selfChecks): ([Picture], [Video], [SelfCheck]) = ([], [], [])
        BodyNode.visit(nodes) { node in
            switch node {
            case .picture(let picture): pictures.append(picture)
            case .video(let video): videos.append(video)
            case .selfCheck(let check): selfChecks.append(check)
            case .text, .element: break
            }
        }
        (self.pictures, self.videos, self.selfChecks) = (pictures, videos, selfChecks)
    }
}
