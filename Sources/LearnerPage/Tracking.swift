/// How a page speaks to the LMS that shows it.
public struct Tracking: Hashable, Sendable {
    /// The standard that the page's script speaks.
    public enum Standard: String, CaseIterable, Sendable {
        /// SCORM 1.2's run-time environment: the object `API`.
        case scorm12 = "scorm-1.2"
        /// SCORM 2004's, in any edition: the object `API_1484_11`.
        case scorm2004 = "scorm-2004"
        /// cmi5: what the launch address gives.
        case cmi5
    }

    /// The standard.
    public var standard: Standard
    /// What makes the page completed.
    public var completion: Completion
    /// The score, 0 to 100, from which a page is passed; nil asks for none. A page without questions then gives the
    /// share of it that was seen, once it is completed.
    public var masteryScore: Int?

    /// A manner of speaking.
    public init(_ standard: Standard, completion: Completion = .readToEnd, masteryScore: Int? = nil) {
        self.standard = standard
        self.completion = completion
        self.masteryScore = masteryScore
    }
}

extension Tracking {
    /// What the page's script reads on the `body`.
    var attributes: HTMLWriter.Attributes {
        [("data-lms", standard.rawValue)] + completionAttributes
    }

    private var completionAttributes: HTMLWriter.Attributes {
        switch completion {
        case .readToEnd, .selfCheck: []
        case .timeSpent(let minutes):
            [("data-completion", "time-spent"), ("data-seconds", String(min(max(minutes, 1), 10_000) * 60))]
        case .externalActivity: [("data-completion", "external-activity")]
        }
    }
}
