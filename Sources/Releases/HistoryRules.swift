public import CourseCatalogue

/// The rules that tell what happened to a module since it was last seen: one rule a function, tried in order.
///
/// What is seen twice on one day is one event, as it stood at the end of the day. A date that slips is no release, and
/// a module is released once: after that it is updated, withdrawn, or back.
public struct HistoryRules: Sendable {
    /// The day that the export is made for.
    public var asOf: CalendarDate
    /// The revision of the source, as its version control names it.
    public var revision: String?

    /// Rules for one day.
    public init(asOf: CalendarDate, revision: String? = nil) {
        self.asOf = asOf
        self.revision = revision
    }

    /// The events of a module's entry with what is seen of it now.
    ///
    /// - Parameters:
    ///   - entry: what was seen before.
    ///   - module: the module as it is now.
    ///   - fingerprint: a digest of what the module says now; nil where it can't be told.
    public func events(after entry: Journal.Entry, seeing module: Module, fingerprint: String?) -> [ReleaseEvent] {
        let seen = Sight(module: module, fingerprint: fingerprint, entry: entry)
        return announced(seen) ?? released(seen) ?? withdrawn(seen) ?? corrected(seen)
    }

    /// The events of a module that the source no longer names: it can no longer be followed.
    public func events(missing entry: Journal.Entry) -> [ReleaseEvent] {
        guard let state = entry.state, state != .withdrawn else { return entry.events }
        return entry.events + [event(.withdrawn, .day(asOf), .journal)]
    }

    /// What is known of a module before and now.
    private struct Sight {
        var module: Module
        var fingerprint: String?
        var entry: Journal.Entry

        var release: Release { module.release }
        var events: [ReleaseEvent] { entry.events }
    }

    /// It is announced: for the first time, again, or for another date.
    private func announced(_ seen: Sight) -> [ReleaseEvent]? {
        guard seen.release.state.value == .announced else { return nil }
        let (date, manner) = (seen.release.expected?.value, seen.release.expected?.provenance.manner)
        guard seen.entry.state == .announced else { return seen.events + [event(.announced, date, manner)] }
        guard var last = seen.events.last, last.date != date else { return seen.events }
        guard last.seenOn == asOf else { return seen.events + [event(.slipped, date, manner)] }
        (last.date, last.manner) = (date, manner)
        return seen.events.dropLast() + [last]
    }

    /// It is out and wasn't: for the first time, or again.
    private func released(_ seen: Sight) -> [ReleaseEvent]? {
        guard seen.release.state.value == .released, seen.entry.state != .released else { return nil }
        let wasOut = seen.events.contains { $0.kind == .released } || seen.events.first?.kind == .withdrawn
        var event =
            wasOut
            ? self.event(.back, .day(asOf), .journal)
            : self.event(.released, seen.release.day, seen.release.releasedOn?.provenance.manner)
        event.fingerprint = seen.fingerprint
        event.version = seen.module.version?.value
        return seen.events + [event]
    }

    /// It can no longer be followed.
    private func withdrawn(_ seen: Sight) -> [ReleaseEvent]? {
        guard seen.release.state.value == .withdrawn else { return nil }
        let day = seen.release.withdrawnOn.map { Fact(ApproximateDate.day($0.value), $0.provenance) }
        let date = day ?? seen.release.availableUntil
        guard seen.entry.state == .withdrawn, var last = seen.events.last else {
            return seen.events + [event(.withdrawn, date?.value, date?.provenance.manner)]
        }
        // A withdrawal that was only noticed gets the date that is declared since.
        guard let date, last.date != date.value else { return seen.events }
        (last.date, last.manner) = (date.value, date.provenance.manner)
        return seen.events.dropLast() + [last]
    }

    /// It was out and still is: its day may be better known, and what it says may have changed.
    private func corrected(_ seen: Sight) -> [ReleaseEvent] {
        var events = seen.events
        if let day = seen.release.day, let index = events.lastIndex(where: { $0.kind == .released }),
            events[index].date != day
        {
            (events[index].date, events[index].manner) = (day, seen.release.releasedOn?.provenance.manner)
        }
        return updated(events, seen)
    }

    private func updated(_ events: [ReleaseEvent], _ seen: Sight) -> [ReleaseEvent] {
        guard var last = events.last else { return events }
        let declared = declaredChange(seen), isNewVersion = isNewVersion(seen)
        let former = events.last { $0.fingerprint != nil }?.fingerprint
        let isChanged = former != nil && seen.fingerprint != nil && former != seen.fingerprint
        guard declared != nil || isNewVersion || (isChanged && last.seenOn != asOf) else {
            // An older journal had no digests: this one is what later exports compare with.
            if isChanged || former == nil { last.fingerprint = seen.fingerprint }
            last.version = seen.module.version?.value ?? last.version
            return events.dropLast() + [last]
        }
        var event = self.event(.updated, declared.map { .day($0.value) } ?? .day(asOf), declared?.provenance.manner)
        event.manner = event.manner ?? .journal
        event.fingerprint = seen.fingerprint ?? former
        event.version = seen.module.version?.value
        event.isMajor = declared != nil || isNewVersion
        return (last.kind == .updated && last.seenOn == asOf ? events.dropLast() : events) + [event]
    }

    /// The day of a change that is declared, has come, and wasn't told yet.
    private func declaredChange(_ seen: Sight) -> Fact<CalendarDate>? {
        guard let day = seen.release.modifiedOn, day.value <= asOf else { return nil }
        let told = seen.events.filter { $0.isMajor || $0.kind == .released || $0.kind == .back }
        guard !told.contains(where: { $0.isMajor && $0.date == .day(day.value) }), let last = told.last?.seenOn else {
            return nil
        }
        let isNew = !seen.entry.recordedFacts.isEmpty && seen.entry.lastValue(of: .modifiedOn) != day.value.description
        return day.value > last || isNew ? day : nil
    }

    /// Whether it has another version than it was last seen with. A first one of 1 says nothing new.
    private func isNewVersion(_ seen: Sight) -> Bool {
        guard let version = seen.module.version?.value, !seen.entry.recordedFacts.isEmpty else { return false }
        guard let former = seen.entry.lastValue(of: .version) else {
            return !["1", "1.0", "v1", "v1.0"].contains(version.lowercased())
        }
        return version != former
    }

    private func event(_ kind: ReleaseEvent.Kind, _ date: ApproximateDate?, _ manner: Provenance.Manner?)
        -> ReleaseEvent
    {
        ReleaseEvent(kind, seenOn: asOf, date: date, manner: date == nil ? nil : manner, revision: revision)
    }
}

extension Release {
    fileprivate var day: ApproximateDate? { releasedOn.map { .day($0.value) } }
}
