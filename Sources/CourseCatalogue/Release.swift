/// Where a module stands between its announcement and its withdrawal.
public enum ReleaseState: String, CaseIterable, Sendable {
    /// Announced, not out.
    case announced
    /// Out.
    case released
    /// Was out, is no longer.
    case withdrawn
}

/// What is known of a module's release.
public struct Release: Hashable, Sendable {
    /// Where the module stands on the day that the export is made for.
    public var state: Fact<ReleaseState>
    /// When it is expected, while it is announced.
    public var expected: Fact<ApproximateDate>?
    /// The day it came out, once it is out; nil where nobody says.
    public var releasedOn: Fact<CalendarDate>?
    /// Until when it can be followed (the last day, month or year), where the source gives a limit.
    public var availableUntil: Fact<ApproximateDate>?
    /// The day from which it can no longer be followed, where the configuration says so.
    public var withdrawnOn: Fact<CalendarDate>?
    /// The day it was last changed in a way its readers should know of.
    public var modifiedOn: Fact<CalendarDate>?

    /// A release.
    public init(
        state: Fact<ReleaseState>, expected: Fact<ApproximateDate>? = nil, releasedOn: Fact<CalendarDate>? = nil,
        availableUntil: Fact<ApproximateDate>? = nil, withdrawnOn: Fact<CalendarDate>? = nil,
        modifiedOn: Fact<CalendarDate>? = nil
    ) {
        self.state = state
        self.expected = expected
        self.releasedOn = releasedOn
        self.availableUntil = availableUntil
        self.withdrawnOn = withdrawnOn
        self.modifiedOn = modifiedOn
    }
}
