public import CourseCatalogue

/// Something to tell of a module: what happened to it, with what is needed to say it in a sentence.
public struct News: Hashable, Sendable {
    /// The module.
    public var module: Identifier
    /// Its title when it happened.
    public var title: String
    /// What happened.
    public var event: ReleaseEvent
    /// The date that was told before, of a date that slipped.
    public var formerDate: ApproximateDate?
    /// The facts that an update changed, without those of the release.
    public var changes: [FactChange]

    /// Something to tell.
    public init(
        of module: Identifier, title: String, _ event: ReleaseEvent, formerDate: ApproximateDate? = nil,
        changes: [FactChange] = []
    ) {
        self.module = module
        self.title = title
        self.event = event
        self.formerDate = formerDate
        self.changes = changes
    }
}

extension Journal {
    /// What this journal knows and a former one doesn't, by day, then by module.
    public func news(since former: Journal) -> [News] {
        news { identifier, event in !(former.entry(of: identifier, in: self)?.events.contains(event) ?? false) }
    }

    /// What was seen after a day (of all times where it is nil) and until another, by day, then by module.
    public func news(after start: CalendarDate?, until end: CalendarDate?) -> [News] {
        news { _, event in (start.map { event.seenOn > $0 } ?? true) && (end.map { event.seenOn <= $0 } ?? true) }
    }

    private func news(where isNew: (Identifier, ReleaseEvent) -> Bool) -> [News] {
        // Where the events stand is put in order, rather than all that is to be said of them.
        var places: [(day: CalendarDate, module: Identifier, index: Int)] = []
        for (identifier, entry) in modules {
            for (index, event) in entry.events.enumerated() where isNew(identifier, event) {
                places.append((event.seenOn, identifier, index))
            }
        }
        // Identifiers are ASCII: in the order of their texts, which is found sooner, their bytes are in order too.
        places.sort { ($0.day, $0.module.text, $0.index) < ($1.day, $1.module.text, $1.index) }
        return places.compactMap { modules[$0.module]?.news(of: $0.module, at: $0.index) }
    }

    /// The entry that a module of a later journal has here, under the identifier that it has there or one before.
    private func entry(of identifier: Identifier, in later: Journal) -> Entry? {
        modules[identifier] ?? later.modules[identifier]?.aliases.lazy.compactMap { modules[$0] }.first
    }
}

extension Journal.Entry {
    fileprivate func news(of module: Identifier, at index: Int) -> News {
        let event = events[index]
        let title = facts.last { $0.fact == .title && $0.seenOn <= event.seenOn }
        let isUpdate = event.kind == .updated
        return News(
            of: module, title: title?.value ?? lastValue(of: .title) ?? module.text, event,
            formerDate: event.kind == .slipped && index > 0 ? events[index - 1].date : nil,
            changes: isUpdate ? changes(of: module).filter { $0.seenOn == event.seenOn && !$0.fact.isOfRelease } : [])
    }
}

extension FactName {
    /// Whether it is a fact of a module's release, which events tell.
    var isOfRelease: Bool {
        switch self {
        case .state, .expected, .releasedOn, .availableUntil, .withdrawnOn, .modifiedOn, .version: true
        default: false
        }
    }
}
