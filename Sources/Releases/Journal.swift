public import CourseCatalogue

/// What earlier exports saw: the identifiers they gave, what happened to each module and what was known of it.
///
/// Made to be kept from export to export, and committed: sorted by identifier, one fact a line.
public struct Journal: Hashable, Sendable {
    /// A fact of a module, from the day it was first seen until the next record of the same fact.
    public struct Record: Hashable, Sendable {
        /// Which fact.
        public var fact: FactName
        /// The day of the export that saw it.
        public var seenOn: CalendarDate
        /// What it was, as ``CourseCatalogue/FactName/value(of:)`` writes it; nil where it was no longer known.
        public var value: String?

        /// A record.
        public init(_ fact: FactName, seenOn: CalendarDate, value: String?) {
            self.fact = fact
            self.seenOn = seenOn
            self.value = value
        }
    }

    /// A module or a course that was seen.
    public struct Entry: Hashable, Sendable {
        /// The identifiers that it had before the one it has, oldest first.
        public var aliases: [Identifier]
        /// What it is recognised by, of every export so far. Kept as bytes: ask for them once.
        public var keys: Set<IdentityKey> {
            get { Set(recordedKeys.texts.lazy.compactMap { IdentityKey($0) }) }
            set { recordedKeys = RecordedNames(Set(newValue.lazy.map(\.description))) }
        }
        /// The courses that a module was last seen in; nothing for a course. Kept as bytes, too.
        public var courses: Set<Identifier> {
            get { Set(recordedCourses.texts.lazy.compactMap { Identifier($0) }) }
            set { recordedCourses = RecordedNames(Set(newValue.lazy.map(\.text))) }
        }
        /// What happened to it, oldest first; nothing for a course.
        public var events: [ReleaseEvent]
        /// What was known of it, by fact and day; nothing for a course. Kept as bytes: ask for them once.
        public var facts: [Record] {
            get { recordedFacts.records }
            set { recordedFacts = RecordedFacts(newValue) }
        }
        /// The keys as they are kept.
        var recordedKeys = RecordedNames()
        /// The courses as they are kept.
        var recordedCourses = RecordedNames()
        /// The facts as they are kept.
        var recordedFacts = RecordedFacts()

        /// An entry.
        public init(
            aliases: [Identifier] = [], keys: Set<IdentityKey> = [], courses: Set<Identifier> = [],
            events: [ReleaseEvent] = [], facts: [Record] = []
        ) {
            self.aliases = aliases
            self.events = events
            if !keys.isEmpty { self.keys = keys }
            if !courses.isEmpty { self.courses = courses }
            if !facts.isEmpty { self.facts = facts }
        }
    }

    /// The modules, by identifier.
    public var modules: [Identifier: Entry]
    /// The courses, by identifier.
    public var courses: [Identifier: Entry]

    /// A journal; empty before the first export.
    public init(modules: [Identifier: Entry] = [:], courses: [Identifier: Entry] = [:]) {
        self.modules = modules
        self.courses = courses
    }

    /// Whether nothing was seen yet.
    public var isEmpty: Bool { modules.isEmpty && courses.isEmpty }

    /// The last day that anything was seen on; nil where nothing was.
    public var lastDay: CalendarDate? {
        modules.values.lazy.compactMap(\.lastDay).max()
    }
}

extension Journal.Entry {
    /// What a fact was when it was last seen; nil where it wasn't known.
    public func lastValue(of fact: FactName) -> String? { facts.last { $0.fact == fact }?.value }

    /// The last day that anything of it was seen on; nil where nothing was.
    fileprivate var lastDay: CalendarDate? {
        [events.lazy.map(\.seenOn).max(), recordedFacts.days?.upperBound].compactMap(\.self).max()
    }

    /// Where the last events leave the module; nil before the first.
    var state: ReleaseState? { events.last { $0.kind.state != nil }?.kind.state }
}

extension ReleaseEvent.Kind {
    /// Where the event leaves a module; an update leaves it where it is.
    var state: ReleaseState? {
        switch self {
        case .announced, .slipped: .announced
        case .released, .back: .released
        case .withdrawn: .withdrawn
        case .updated: nil
        }
    }
}
