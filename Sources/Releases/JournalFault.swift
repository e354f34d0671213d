import CourseCatalogue
public import Diagnostics

extension Journal {
    /// What in this journal contradicts itself, by module; each is an error that points at the file.
    public func faults(in file: String) -> [Diagnostic] {
        let place = SourceLocation(file: file)
        var owners: [IdentityKey: [Identifier]] = [:]
        for (identifier, entry) in modules {
            for key in entry.keys where key.kind != .title { owners[key, default: []].append(identifier) }
        }
        return modules.sorted { $0.key < $1.key }.flatMap { identifier, entry in
            (entry.faults + sharedNames(of: identifier, entry, owners)).map { fault in
                Diagnostic(
                    .error, fault.id,
                    BilingualText(
                        fr: "« \(identifier) » : \(fault.message.french)",
                        en: "“\(identifier)”: \(fault.message.english)"), at: place, help: fault.help)
            }
        }
    }

    private func sharedNames(
        of identifier: Identifier, _ entry: Entry, _ owners: [IdentityKey: [Identifier]]
    ) -> [JournalFault] {
        let twins = Set(entry.keys.flatMap { owners[$0] ?? [] }).filter { $0 > identifier }.sorted()
        let taken = entry.aliases.filter { modules[$0] != nil }
        return twins.map(JournalFault.twin) + taken.map(JournalFault.takenAlias)
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
        disorder(events.map(\.seenOn))
            + FactName.allCases.flatMap { name in disorder(facts.filter { $0.fact == name }.map(\.seenOn)) }
            + events.indices.filter { !follows($0) }.map { .sequence(events[$0]) } + events.compactMap(early)
    }

    private func disorder(_ days: [CalendarDate]) -> [JournalFault] {
        zip(days, days.dropFirst()).filter { $1 < $0 }.map { .order($1, after: $0) }
    }

    /// Whether an event can come after those before it.
    private func follows(_ index: Int) -> Bool {
        var before = self
        before.events = Array(events[..<index])
        return switch (events[index].kind, before.state) {
        case (.announced, .announced), (.withdrawn, .withdrawn), (.back, .released), (.back, nil): false
        case (.slipped, let state): state == .announced
        case (.updated, let state): state == .released
        case (.released, _): !before.events.contains { $0.kind == .released || $0.kind == .back }
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
