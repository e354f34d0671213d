/// How long a module takes to follow, in whole minutes, from a least to a most (equal where one length is given).
public struct DurationRange: Hashable, Sendable {
    /// The least, in minutes, at least 1.
    public let minimumMinutes: Int
    /// The most, in minutes, at least the least.
    public let maximumMinutes: Int

    /// A range, or nil where it is empty, upside down, or over 1,000 hours.
    public init?(minimumMinutes: Int, maximumMinutes: Int) {
        guard minimumMinutes >= 1, maximumMinutes >= minimumMinutes, maximumMinutes <= 60_000 else { return nil }
        self.minimumMinutes = minimumMinutes
        self.maximumMinutes = maximumMinutes
    }

    /// One length, or nil where it is out of range.
    public init?(minutes: Int) {
        self.init(minimumMinutes: minutes, maximumMinutes: minutes)
    }
}
