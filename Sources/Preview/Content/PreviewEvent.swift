public import CourseCatalogue
public import Diagnostics

/// Something of the timeline: what happened, or is to come.
public struct PreviewEvent: Sendable {
    /// When it happened or is expected, no more precise than is known; nil where nobody knows.
    public var date: ApproximateDate?
    /// Whether it is still to come.
    public var isExpected: Bool
    /// What it is, in a sentence.
    public var sentence: BilingualText
    /// How its date is known, or when it was seen.
    public var remark: BilingualText?

    /// An event.
    public init(
        date: ApproximateDate?, isExpected: Bool, sentence: BilingualText, remark: BilingualText?
    ) {
        self.date = date
        self.isExpected = isExpected
        self.sentence = sentence
        self.remark = remark
    }
}
