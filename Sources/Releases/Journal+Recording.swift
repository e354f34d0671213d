public import CourseCatalogue

extension Journal {
    /// This journal with what an export sees: every key it met, and an event where something changed.
    public func recording(_ catalogue: Catalogue, on day: CalendarDate) -> Journal {
        var journal = self
        for module in catalogue.modules {
            var entry = modules[module.identifier] ?? Entry()
            entry.keys.formUnion(module.identityKeys)
            let event = Event(of: module.release, seenOn: day)
            if entry.events.last.map({ !$0.saysTheSame(as: event) }) ?? true { entry.events.append(event) }
            journal.modules[module.identifier] = entry
        }
        for course in catalogue.courses {
            journal.courses[course.identifier, default: Entry()].keys.formUnion(course.identityKeys)
        }
        return journal
    }

    /// Gives a released module the day that the journal knows, where its source gives none or only a hint.
    ///
    /// A module that was announced in the last export and is out in this one came out on this export's day.
    public func date(_ module: inout Module, on day: CalendarDate) {
        guard module.release.state.value == .released else { return }
        if let known = module.release.releasedOn, known.provenance.manner != .hint { return }
        let events = modules[module.identifier]?.events ?? []
        if let released = events.last(where: { $0.state == .released }) {
            if case .day(let known)? = released.date {
                module.release.releasedOn = Fact(known, Provenance(released.manner ?? .journal))
            }
        } else if events.contains(where: { $0.state == .announced }) {
            module.release.releasedOn = Fact(day, Provenance(.journal))
        }
    }
}

extension Journal.Event {
    /// What a release looks like on the day of an export.
    init(of release: Release, seenOn day: CalendarDate) {
        let dated: (date: ApproximateDate?, provenance: Provenance?) =
            switch release.state.value {
            case .announced: (release.expected?.value, release.expected?.provenance)
            case .released: (release.releasedOn.map { .day($0.value) }, release.releasedOn?.provenance)
            case .withdrawn where release.withdrawnOn != nil:
                (release.withdrawnOn.map { .day($0.value) }, release.withdrawnOn?.provenance)
            case .withdrawn: (release.availableUntil?.value, release.availableUntil?.provenance)
            }
        self.init(state: release.state.value, seenOn: day, date: dated.date, manner: dated.provenance?.manner)
    }

    func saysTheSame(as other: Journal.Event) -> Bool {
        state == other.state && date == other.date
    }
}
