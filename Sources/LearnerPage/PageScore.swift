public import CourseCatalogue

/// What the questions of a page count for: the score that it reports, and the one from which it is passed.
///
/// All the questions of a page make one score, whatever the number of self-checks that they stand in.
public struct PageScore: Sendable {
    /// The pass mark of a self-check that completes its page where nobody says one.
    public static let defaultPassMark = 80

    private let checks: [SelfCheck]
    private let tracking: Tracking?

    /// The score of a page with these self-checks.
    public init(of checks: [SelfCheck], trackedBy tracking: Tracking?) {
        self.checks = checks
        self.tracking = tracking
    }

    /// The score, 0 to 100, from which the LMS counts the page as passed; nil where the page isn't judged.
    ///
    /// What the page says goes before what is chosen for all; of several self-checks the strictest counts.
    public var masteryScore: Int? {
        guard let tracking, !checks.isEmpty else { return tracking?.masteryScore }
        guard isCompletedByAnswers || tracking.masteryScore != nil else { return nil }
        return statedMark ?? tracking.masteryScore ?? Self.defaultPassMark
    }

    /// The share of right answers, in percent, that learners are told to reach; nil where there is none.
    var passMark: Int? { checks.isEmpty ? nil : masteryScore ?? statedMark }

    private var statedMark: Int? { checks.compactMap(\.passMark).max() }

    private var isCompletedByAnswers: Bool { tracking?.completion == .selfCheck && !checks.isEmpty }

    /// What the page's script reads on the `body`.
    var attributes: HTMLWriter.Attributes {
        [
            ("data-completion", isCompletedByAnswers ? "self-check" : nil), ("data-score", kind),
            ("data-pass-mark", passMark.map(String.init)),
        ]
    }

    /// Where the score comes from. An LMS that knows a mastery score takes any score for a verdict: one that doesn't
    /// complete the page waits until the page is completed.
    private var kind: String? {
        guard tracking != nil else { return nil }
        if checks.isEmpty { return masteryScore == nil ? nil : "reading" }
        return isCompletedByAnswers || masteryScore == nil ? "questions" : "questions-once-done"
    }
}
