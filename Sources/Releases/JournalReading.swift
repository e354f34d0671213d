import CourseCatalogue
public import Diagnostics
public import Interchange
import YAML

extension Journal {
    /// Reads a journal, of this form or of the first one, which kept states in place of events and no facts.
    ///
    /// - Throws: ``Diagnostics/FatalDiagnostic`` with the place where the text is
    ///   no journal: an export never guesses at identities.
    public init(
        reading text: consuming String, file: String, limits: InputLimits = InputLimits()
    ) throws(FatalDiagnostic) {
        if let line = JournalConflict.firstLine(in: text) { throw Self.conflict(line, file) }
        var reading = JournalEntries()
        // Entry by entry: as a tree of values, the journal of a large catalogue would take its memory many times over.
        let root = try parseJSON(
            text, file: file, limits: YAMLLimits(journalIn: limits), handingOver: Self.membersOfEntries
        ) { member, entry throws(FatalDiagnostic) in
            try reading.take(entry, of: member)
        }
        guard let version = root["journal"]?.integer, version >= 1 else { throw Self.fault(root) }
        guard version <= Self.version else { throw Self.newer(root, version) }
        try reading.finish(version)
        self.init(modules: reading.modules, courses: reading.courses)
    }

    private static let membersOfEntries: Set = ["modules", "courses"]

    /// The entries as they are read.
    private struct JournalEntries {
        private(set) var modules: [Identifier: Entry] = [:]
        private(set) var courses: [Identifier: Entry] = [:]
        private var version: Int?
        private let shelf = JournalShelf()
        /// What came before the version.
        private var waiting: [(member: String, entry: YAMLEntry)] = []

        mutating func take(_ entry: YAMLEntry, of member: String?) throws(FatalDiagnostic) {
            guard let member else {
                if entry.key == "journal" { version = entry.value.integer }
                return
            }
            guard let version, 1...Journal.version ~= version else { return waiting.append((member, entry)) }
            try add(entry, to: member, version)
        }

        mutating func finish(_ version: Int) throws(FatalDiagnostic) {
            for (member, entry) in waiting { try add(entry, to: member, version) }
        }

        private mutating func add(_ entry: YAMLEntry, to member: String, _ version: Int) throws(FatalDiagnostic) {
            guard let identifier = Identifier(entry.key) else { throw Journal.fault(entry.value) }
            let value = try Journal.entry(entry.value, version, on: shelf)
            if member == "modules" { modules[identifier] = value } else { courses[identifier] = value }
        }
    }

    fileprivate static func entry(
        _ node: YAMLNode, _ version: Int, on shelf: JournalShelf
    ) throws(FatalDiagnostic) -> Entry {
        let aliases = try identifiers(node["aliases"]), courses = try identifiers(node["courses"])
        var keys: Set<IdentityKey> = []
        for key in node["keys"]?.elements ?? [] {
            guard let parsed = key.string.flatMap({ IdentityKey($0) }) else { throw fault(key) }
            keys.insert(parsed)
        }
        var entry = Entry(aliases: aliases, keys: keys, courses: Set(courses), on: shelf)
        for event in node["events"]?.elements ?? [] {
            guard version == 1 else {
                entry.events.append(try self.event(event))
                continue
            }
            guard let state = event["state"]?.string.flatMap(ReleaseState.init) else { throw fault(event) }
            entry.append(try self.event(event, .announced), leadingTo: state)
        }
        var facts: [Record] = []
        for record in node["facts"]?.elements ?? [] { facts.append(try self.record(record)) }
        if !facts.isEmpty { entry.recordedFacts = RecordedFacts(facts, on: shelf.facts) }
        return entry
    }

    private static func identifiers(_ node: YAMLNode?) throws(FatalDiagnostic) -> [Identifier] {
        var identifiers: [Identifier] = []
        for element in node?.elements ?? [] {
            guard let identifier = element.string.flatMap({ Identifier($0) }) else { throw fault(element) }
            identifiers.append(identifier)
        }
        return identifiers
    }

    private static func event(_ node: YAMLNode) throws(FatalDiagnostic) -> ReleaseEvent {
        guard let kind = node["event"]?.string.flatMap(ReleaseEvent.Kind.init) else { throw fault(node) }
        return try event(node, kind)
    }

    private static func event(_ node: YAMLNode, _ kind: ReleaseEvent.Kind) throws(FatalDiagnostic) -> ReleaseEvent {
        guard let seen = node["seen"]?.string.flatMap({ CalendarDate(iso8601: $0) }) else { throw fault(node) }
        let date = node["date"]?.string.map { ApproximateDate($0) }
        let manner = node["manner"]?.string.map { Provenance.Manner(rawValue: $0) }
        // A date that can't be read is not the same as none.
        if case .some(.none) = date { throw fault(node) }
        if case .some(.none) = manner { throw fault(node) }
        return ReleaseEvent(
            kind, seenOn: seen, date: date ?? nil, manner: manner ?? nil, revision: node["revision"]?.string,
            fingerprint: node["fingerprint"]?.string, version: node["version"]?.string,
            isMajor: node["major"]?.bool ?? false)
    }

    private static func record(_ node: YAMLNode) throws(FatalDiagnostic) -> Record {
        guard let fact = node["fact"]?.string.flatMap(FactName.init),
            let seen = node["seen"]?.string.flatMap({ CalendarDate(iso8601: $0) })
        else { throw fault(node) }
        return Record(fact, seenOn: seen, value: node["value"]?.string)
    }

    static func fault(_ node: YAMLNode) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "invalid-journal",
                BilingualText(fr: "ceci n’est pas un journal de parcours", en: "this is not a journal of parcours"),
                at: node.location,
                help: BilingualText(
                    fr: "remettez la dernière version qui marchait : sans elle, les identifiants peuvent changer",
                    en: "put the last version that worked back: without it, identifiers may change")))
    }

    private static func conflict(_ line: Int, _ file: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "journal-conflict",
                BilingualText(
                    fr: "ce journal porte les marques d’une fusion en conflit",
                    en: "this journal holds the marks of a merge in conflict"),
                at: SourceLocation(file: file, line: line, column: 1),
                help: BilingualText(
                    fr: "« parcours journal mend \(file) » réunit les deux côtés",
                    en: "“parcours journal mend \(file)” puts both sides together")))
    }

    private static func newer(_ node: YAMLNode, _ version: Int) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "newer-journal",
                BilingualText(
                    fr: "ce journal est de la version \(version), celle-ci lit la version \(Self.version)",
                    en: "this journal is of version \(version), and this program reads version \(Self.version)"),
                at: node.location,
                help: BilingualText(fr: "installez une version plus récente", en: "install a newer version")))
    }
}
