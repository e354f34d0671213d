public import CourseCatalogue

extension Journal {
    /// A module or a course that was seen. Copies share what they hold until one is changed.
    public struct Entry: Hashable, Sendable {
        private struct Content: Hashable, Sendable {
            var aliases: [Identifier]
            var events: [ReleaseEvent]
            var keys = RecordedNames()
            var courses = RecordedNames()
            var facts = RecordedFacts()
        }

        private var content: SharedValue<Content>

        /// An entry.
        public init(
            aliases: [Identifier] = [], keys: Set<IdentityKey> = [], courses: Set<Identifier> = [],
            events: [ReleaseEvent] = [], facts: [Record] = []
        ) {
            self.init(aliases: aliases, keys: keys, courses: courses, events: events, on: JournalShelf())
            self.facts = facts
        }

        /// An entry with others of the same journal.
        init(
            aliases: [Identifier], keys: Set<IdentityKey>, courses: Set<Identifier>, events: [ReleaseEvent] = [],
            on shelf: JournalShelf
        ) {
            content = SharedValue(Content(aliases: aliases, events: events))
            set(keys: keys, on: shelf)
            set(courses: courses, on: shelf)
        }

        /// What two entries say, wherever it stands.
        public static func == (left: Entry, right: Entry) -> Bool {
            left.content.isShared(with: right.content) || left.content.value == right.content.value
        }

        /// Hashes what it says.
        public func hash(into hasher: inout Hasher) { hasher.combine(content.value) }
    }
}

extension Journal.Entry {
    /// The identifiers that it had before the one it has, oldest first.
    public var aliases: [Identifier] {
        get { content.value.aliases }
        set { content.value.aliases = newValue }
    }

    /// What it is recognised by, of every export so far. Kept as bytes: ask for them once.
    public var keys: Set<IdentityKey> {
        get { Set(recordedKeys.texts.lazy.compactMap { IdentityKey($0) }) }
        set { set(keys: newValue, on: JournalShelf()) }
    }

    /// The courses that a module was last seen in; nothing for a course. Kept as bytes, too.
    public var courses: Set<Identifier> {
        get { Set(recordedCourses.texts.lazy.compactMap { Identifier($0) }) }
        set { set(courses: newValue, on: JournalShelf()) }
    }

    /// What happened to it, oldest first; nothing for a course.
    public var events: [ReleaseEvent] {
        get { content.value.events }
        set { content.value.events = newValue }
    }

    /// What was known of it, by fact and day; nothing for a course. Kept as bytes: ask for them once.
    public var facts: [Journal.Record] {
        get { recordedFacts.records }
        set { recordedFacts = RecordedFacts(newValue) }
    }

    /// The keys as they are kept.
    var recordedKeys: RecordedNames { content.value.keys }

    /// The courses as they are kept.
    var recordedCourses: RecordedNames { content.value.courses }

    /// The facts as they are kept.
    var recordedFacts: RecordedFacts {
        get { content.value.facts }
        set { content.value.facts = newValue }
    }

    /// Puts keys on a shelf in the place of those that it has, unless they are the same.
    mutating func set(keys: Set<IdentityKey>, on shelf: JournalShelf) {
        guard keys != self.keys else { return }
        content.value.keys = RecordedNames(Set(keys.lazy.map(\.description)), on: shelf.names)
    }

    /// Puts courses on a shelf in the place of those that it has, unless they are the same.
    mutating func set(courses: Set<Identifier>, on shelf: JournalShelf) {
        guard courses != self.courses else { return }
        content.value.courses = RecordedNames(Set(courses.lazy.map(\.text)), on: shelf.names)
    }
}

extension Journal.Entry {
    /// What a fact was when it was last seen; nil where it wasn't known.
    public func lastValue(of fact: FactName) -> String? { facts.last { $0.fact == fact }?.value }

    /// The last day that anything of it was seen on; nil where nothing was.
    var lastDay: CalendarDate? {
        [events.lazy.map(\.seenOn).max(), recordedFacts.days?.upperBound].compactMap(\.self).max()
    }

    /// Where the last events leave the module; nil before the first.
    var state: ReleaseState? { events.last { $0.kind.state != nil }?.kind.state }
}
