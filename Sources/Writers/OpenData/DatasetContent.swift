import CourseCatalogue
import Interchange

/// The catalogue as the rows of the dataset's tables.
struct DatasetContent: Sendable {
    let catalogue: Catalogue
    let publisher: PublisherFacts
    private let day: CalendarDate?
    /// The courses, each identifier once.
    private let distinctCourses: [Course]
    /// The modules of each of these that the catalogue knows, each once, in the course's order.
    private let places: [[Identifier]]
    private let memberships: [Identifier: ModuleRow.Membership]
    /// What changed, in the journal's order.
    let changes: [ChangeRow]
    /// From the first day on which something happened to a module until the last one; nil where nothing is dated.
    let eventDays: ClosedRange<CalendarDate>?

    /// The rows of a catalogue; a change after `day` has not happened yet, and is left out.
    init(of catalogue: Catalogue, on day: CalendarDate? = nil) {
        self.catalogue = catalogue
        self.day = day
        publisher = PublisherFacts(of: catalogue)
        eventDays = Self.eventDays(in: catalogue, until: day)
        changes = ChangeRow.rows(of: catalogue.changes, until: day)
        var seen: Set<Identifier> = []
        distinctCourses = catalogue.courses.filter { seen.insert($0.identifier).inserted }
        places = distinctCourses.map(catalogue.moduleIdentifiers)
        var memberships: [Identifier: ModuleRow.Membership] = [:]
        for (course, modules) in zip(distinctCourses, places) {
            for (index, module) in modules.enumerated() {
                memberships[module, default: .init(courses: [], rank: index + 1)].courses
                    .append(course.identifier.text)
            }
        }
        self.memberships = memberships
    }

    /// The days that modules came out, were changed or withdrawn, if that is not after `day`.
    private static func eventDays(in catalogue: Catalogue, until day: CalendarDate?) -> ClosedRange<CalendarDate>? {
        var days: ClosedRange<CalendarDate>?
        for module in catalogue.modules {
            let release = module.release
            let released = release.state.value == .announced ? nil : release.releasedOn?.value
            for event in [released, release.modifiedOn?.value, release.withdrawnOn?.value] {
                guard let event, day.map({ event <= $0 }) ?? true else { continue }
                days = days.map { min($0.lowerBound, event)...max($0.upperBound, event) } ?? event...event
            }
        }
        return days
    }

    /// What the dataset is called: as the catalogue, as its one course, or by what it holds.
    var title: String {
        if let title = catalogue.title?.value, !title.isEmpty { return title }
        guard catalogue.courses.count == 1, let course = catalogue.courses.first else { return "Parcours de formation" }
        return course.title.value
    }

    /// What the dataset holds, in French.
    var description: String {
        """
        \(title) : les modules, annoncés, publiés ou retirés, et les parcours qui les ordonnent. Chaque ligne donne ce \
        qu'un module apprend, à qui, en combien de temps, quand il est sorti ou le sera, et où le suivre ; une table \
        dit ce qui a changé d'un export à l'autre, et un dictionnaire ce que chaque colonne veut dire.
        """
    }

    /// The modules, each once.
    var modules: some Sequence<ModuleRow> {
        catalogue.modules.lazy.map {
            ModuleRow(module: $0, membership: memberships[$0.identifier], publisher: publisher, day: day)
        }
    }

    /// The courses.
    var courses: [CourseRow] {
        zip(distinctCourses, places).map { course, modules in
            CourseRow(course: course, moduleCount: modules.count, publisher: publisher)
        }
    }

    /// Hands over the places of the modules in the courses.
    private func forEachPlace(_ visit: (PlaceRow) throws -> Void) rethrows {
        for (course, modules) in zip(distinctCourses, places) {
            for (index, module) in modules.enumerated() {
                try visit(PlaceRow(course: course.identifier, module: module, rank: index + 1))
            }
        }
    }

    /// Whether every table has at most so many rows, its names' row among them.
    func fitsSpreadsheet(of rowCount: Int) -> Bool {
        let placeCount = places.reduce(0) { $0 + $1.count }
        return max(catalogue.modules.count, distinctCourses.count, placeCount, changes.count) < rowCount
    }
}

extension DatasetContent {
    /// The tables with their rows.
    var tables: [FilledTable] {
        [
            Table.modules.filled { try modules.forEach($0) }, Table.courses.filled { try courses.forEach($0) },
            Table.places.filled { try forEachPlace($0) }, Table.changes.filled { try changes.forEach($0) },
        ]
    }
}
