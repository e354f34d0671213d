import CourseCatalogue

extension Journal {
    /// What this journal and another one saw together: of what both saw, the earlier sight counts.
    ///
    /// Each fact and event of either side stays, unless the other side saw the same before; where they saw different
    /// facts on one day, this one's stand.
    public func merging(_ other: Journal) -> Journal {
        Journal(
            modules: modules.merging(other.modules) { $0.merging($1) },
            courses: courses.merging(other.courses) { $0.merging($1) })
    }
}

extension Journal.Entry {
    fileprivate func merging(_ other: Journal.Entry) -> Journal.Entry {
        Journal.Entry(
            aliases: aliases + other.aliases.filter { !aliases.contains($0) }, keys: keys.union(other.keys),
            courses: courses.union(other.courses),
            events: Self.merged(events, other.events), facts: Self.merged(facts, other.facts))
    }

    /// The events of both sides by their day, each told once.
    private static func merged(_ ours: [ReleaseEvent], _ theirs: [ReleaseEvent]) -> [ReleaseEvent] {
        let own = Set(ours)
        let all = (ours + theirs.filter { !own.contains($0) }).enumerated()
            .sorted { ($0.element.seenOn, $0.offset) < ($1.element.seenOn, $1.offset) }.map(\.element)
        var merged = Journal.Entry()
        for event in all { merged.add(event) }
        return merged.events
    }

    /// Adds an event of either side, unless it tells again what is told.
    private mutating func add(_ event: ReleaseEvent) {
        var event = event
        switch event.kind {
        case .announced, .slipped:
            let last = events.last { $0.kind == .announced || $0.kind == .slipped }
            if state == .announced, last?.date == event.date { return }
            event.kind = state == .announced ? .slipped : .announced
        case .released, .back:
            if state == .released { return }
            if events.contains(where: { $0.kind == .released }) { event.kind = .back }
        case .withdrawn:
            if state == .withdrawn { return }
        case .updated:
            if let last = events.last, last.kind == .updated, last.seenOn == event.seenOn || last.says(event) {
                return events[events.count - 1].isMajor = last.isMajor || event.isMajor
            }
        }
        events.append(event)
    }

    private static func merged(_ ours: [Journal.Record], _ theirs: [Journal.Record]) -> [Journal.Record] {
        FactName.allCases.flatMap { name in
            let own = ours.filter { $0.fact == name }
            let days = Set(own.map(\.seenOn))
            let further = theirs.filter { $0.fact == name && !days.contains($0.seenOn) }
            var merged: [Journal.Record] = []
            for record in (own + further).sorted(by: { $0.seenOn < $1.seenOn }) where merged.last?.value != record.value
            {
                merged.append(record)
            }
            return merged
        }
    }
}

extension ReleaseEvent {
    /// Whether another update brought the module to the same content and version.
    fileprivate func says(_ other: ReleaseEvent) -> Bool {
        fingerprint != nil && fingerprint == other.fingerprint && version == other.version
    }
}
