import CourseCatalogue
public import Diagnostics

extension Journal {
    /// What in this journal contradicts itself, by module; each is an error that points at the file.
    public func faults(in file: String) -> [Diagnostic] {
        let place = SourceLocation(file: file)
        let twins = twins
        return modules.sorted { $0.key < $1.key }.flatMap { identifier, entry in
            (entry.faults + sharedNames(entry, twins[identifier] ?? [])).map { fault in
                Diagnostic(
                    .error, fault.id,
                    BilingualText(
                        fr: "« \(identifier) » : \(fault.message.french)",
                        en: "“\(identifier)”: \(fault.message.english)"), at: place, help: fault.help)
            }
        }
    }

    /// The modules that have a key in common with another one: of those that share one, each with the next alone, for all
    /// pairs of many would be too many to tell.
    private var twins: [Identifier: Set<Identifier>] {
        var owners: [IdentityKey: [Identifier]] = [:]
        for (identifier, entry) in modules {
            for key in entry.keys where key.kind != .title { owners[key, default: []].append(identifier) }
        }
        var twins: [Identifier: Set<Identifier>] = [:]
        for sharers in owners.values where sharers.count > 1 {
            let sorted = sharers.sorted()
            for (one, next) in zip(sorted, sorted.dropFirst()) { twins[one, default: []].insert(next) }
        }
        return twins
    }

    private func sharedNames(_ entry: Entry, _ twins: Set<Identifier>) -> [JournalFault] {
        let taken = entry.aliases.filter { modules[$0] != nil }
        return twins.sorted().map(JournalFault.twin) + taken.map(JournalFault.takenAlias)
    }
}

/// Something that contradicts itself in what a journal says of a module.
struct JournalFault {
    var id: String
    var message: BilingualText
    var help: BilingualText

    static func twin(_ other: Identifier) -> JournalFault {
        JournalFault(
            id: "journal-twins",
            message: BilingualText(
                fr: "« \(other) » se reconnaît à la même clé", en: "“\(other)” is recognised by the same key"),
            help: BilingualText(
                fr: "ôtez la clé de celui des deux qui ne l’a pas, ou réunissez leurs entrées",
                en: "take the key from the one that doesn’t have it, or put their entries together"))
    }

    static func takenAlias(_ alias: Identifier) -> JournalFault {
        JournalFault(
            id: "journal-alias",
            message: BilingualText(
                fr: "son ancien identifiant « \(alias) » est celui d’un autre module",
                en: "its former identifier “\(alias)” is that of another module"),
            help: BilingualText(fr: "ôtez cet alias", en: "take that alias away"))
    }

    static func order(_ day: CalendarDate, after other: CalendarDate) -> JournalFault {
        JournalFault(
            id: "journal-order",
            message: BilingualText(fr: "le \(day) est noté après le \(other)", en: "\(day) is noted after \(other)"),
            help: BilingualText(fr: "remettez les lignes dans l’ordre des jours", en: "put the lines in order of days"))
    }

    static func sequence(_ event: ReleaseEvent) -> JournalFault {
        let kind = event.kind.rawValue
        return JournalFault(
            id: "journal-sequence",
            message: BilingualText(
                fr: "« \(kind) », le \(event.seenOn), ne découle pas de ce qui précède",
                en: "“\(kind)” on \(event.seenOn) doesn’t follow from what is before"),
            help: BilingualText(
                fr: "corrigez cette ligne, ou remettez une version du journal qui se tient",
                en: "correct that line, or put a version of the journal back that holds"))
    }

    static func early(_ event: ReleaseEvent, _ date: ApproximateDate) -> JournalFault {
        JournalFault(
            id: "journal-early",
            message: BilingualText(
                fr: "vu le \(event.seenOn), « \(event.kind.rawValue) » est daté du \(date), plus tard",
                en: "seen on \(event.seenOn), “\(event.kind.rawValue)” is dated \(date), which is later"),
            help: BilingualText(fr: "corrigez l’une des deux dates", en: "correct one of the two dates"))
    }
}

extension Journal.Entry {
    fileprivate var faults: [JournalFault] {
        let facts = facts
        return disorder(events.map(\.seenOn))
            + FactName.allCases.flatMap { name in disorder(facts.filter { $0.fact == name }.map(\.seenOn)) }
            + unfounded.map(JournalFault.sequence) + events.compactMap(early)
    }

    private func disorder(_ days: [CalendarDate]) -> [JournalFault] {
        zip(days, days.dropFirst()).filter { $1 < $0 }.map { .order($1, after: $0) }
    }

    /// The events that can't come after those before them.
    private var unfounded: [ReleaseEvent] {
        var state: ReleaseState?, wasOut = false
        return events.filter { event in
            defer { (state, wasOut) = (event.kind.state ?? state, wasOut || event.kind.state == .released) }
            return !Self.follows(event.kind, state, wasOut)
        }
    }

    /// Whether an event can come where a module is in a state, or in none yet, and was out before or not.
    private static func follows(_ kind: ReleaseEvent.Kind, _ state: ReleaseState?, _ wasOut: Bool) -> Bool {
        switch (kind, state) {
        case (.announced, .announced), (.withdrawn, .withdrawn), (.back, .released), (.back, nil): false
        case (.slipped, _): state == .announced
        case (.updated, _): state == .released
        case (.released, _): !wasOut
        default: true
        }
    }

    /// What has happened can't be dated later than it was seen.
    private func early(_ event: ReleaseEvent) -> JournalFault? {
        guard event.kind != .announced, event.kind != .slipped, let date = event.date, let first = date.firstDay,
            first > event.seenOn
        else { return nil }
        return .early(event, date)
    }
}
