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
