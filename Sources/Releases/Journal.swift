public import CourseCatalogue

/// What earlier exports saw: the identifiers they gave, and when each module was announced, released, withdrawn.
///
/// Made to be kept from export to export, and committed: sorted by identifier, one fact a line.
public struct Journal: Hashable, Sendable {
    /// Something that was seen of a module.
    public struct Event: Hashable, Sendable {
        /// What was seen.
        public var state: ReleaseState
        /// The day of the export that saw it.
        public var seenOn: CalendarDate
        /// The day or time that it is for: expected, released or withdrawn on.
        public var date: ApproximateDate?
        /// How `date` was known.
        public var manner: Provenance.Manner?

        /// An event.
        public init(
            state: ReleaseState, seenOn: CalendarDate, date: ApproximateDate? = nil, manner: Provenance.Manner? = nil
        ) {
            self.state = state
            self.seenOn = seenOn
            self.date = date
            self.manner = manner
        }
    }

    /// A module or a course that was seen.
    public struct Entry: Hashable, Sendable {
        /// What it is recognised by, of every export so far, in byte order.
        public var keys: Set<IdentityKey>
        /// What was seen of it, oldest first; nothing for a course.
        public var events: [Event]

        /// An entry.
        public init(keys: Set<IdentityKey> = [], events: [Event] = []) {
            self.keys = keys
            self.events = events
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
}
