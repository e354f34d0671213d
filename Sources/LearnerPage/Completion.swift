/// What makes a page completed for the LMS that shows it.
public enum Completion: Hashable, Sendable {
    /// Its end was in sight for two seconds.
    case readToEnd
    /// It was in sight for so many minutes, in one visit or in several.
    case timeSpent(minutes: Int)
    /// The activity that it leads to was opened by its link, then confirmed. A page that leads to none is read to its
    /// end.
    case externalActivity
    /// Its questions were answered, and enough of them right (``PageScore``). A page without questions is read to its
    /// end.
    case selfCheck
}
