import CourseCatalogue

/// The entries that a feed holds, gathered from any number of them: the newest ones, of those that aren't too old. No more
/// than some times as many are in memory.
struct RecentEntries {
    private let limit: Int
    private let age: Int?
    private var dated: [FeedEntry] = []
    private var undated: [FeedEntry] = []
    /// How many entries each day has, of all that were added.
    private var counts: [CalendarDate: Int] = [:]
    private var undatedCount = 0

    /// None yet.
    init(_ options: FeedOptions) {
        limit = max(0, options.maximumEntryCount ?? .max)
        age = options.maximumAge.map { max(0, $0) }
    }

    /// Those of these entries that a feed holds.
    init(_ entries: some Sequence<FeedEntry>, _ options: FeedOptions) {
        self.init(options)
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: FeedEntry) {
        if let day = entry.publishedOn {
            counts[day, default: 0] += 1
            dated.append(entry)
            cut(&dated)
        } else {
            undatedCount += 1
            undated.append(entry)
            cut(&undated)
        }
    }

    /// Drops what is beyond the limit now and then: those that stay are newer, and none of them grows too old before it.
    private func cut(_ entries: inout [FeedEntry]) {
        guard entries.count / 2 >= limit, entries.count > 256 else { return }
        entries.sort(by: FeedEntry.isBefore)
        entries.removeSubrange(limit...)
    }

    /// The entries, newest first; only the first of them have room for their pages.
    func sorted() -> [FeedEntry] {
        let recent = dated.filter { $0.publishedOn.map(isRecent) ?? true } + undated
        var kept = Array(recent.sorted(by: FeedEntry.isBefore).prefix(limit))
        for position in kept.indices.dropFirst(FeedOptions.maximumPageCount) { kept[position].hasRoomForPage = false }
        return kept
    }

    /// How many entries there are beyond those that a feed holds, the ones that are too old aside.
    var leftOutCount: Int {
        let recentCount = counts.reduce(undatedCount) { isRecent($1.key) ? $0 + $1.value : $0 }
        return recentCount - min(limit, recentCount)
    }

    /// Whether entries of a day aren't too old, counted from the newest of all.
    private func isRecent(_ day: CalendarDate) -> Bool {
        guard let age, let newest = counts.keys.max() else { return true }
        return newest.daysSince1970 - day.daysSince1970 <= age
    }
}
