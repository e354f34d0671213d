import CourseCatalogue
import Interchange

/// The catalogue as the rows of the dataset's tables.
struct DatasetContent: Sendable {
    let catalogue: Catalogue
    let publisher: PublisherFacts
    private let day: CalendarDate?
    /// The courses, each identifier once.
    private let distinctCourses: [Course]
    private let memberships: [Identifier: ModuleRow.Membership]
    /// What changed, in the journal's order.
    let changes: [ChangeRow]

    /// The rows of a catalogue; a change after `day` has not happened yet, and is left out.
    init(of catalogue: Catalogue, on day: CalendarDate? = nil) {
        self.catalogue = catalogue
        self.day = day
        publisher = PublisherFacts(of: catalogue)
        changes = ChangeRow.rows(of: catalogue.changes, until: day)
        var seen: Set<Identifier> = []
        distinctCourses = catalogue.courses.filter { seen.insert($0.identifier).inserted }
        var memberships: [Identifier: ModuleRow.Membership] = [:]
        for course in distinctCourses {
            for (index, module) in Self.places(in: course, of: catalogue).enumerated() {
                memberships[module, default: .init(courses: [], rank: index + 1)].courses
                    .append(course.identifier.text)
            }
        }
        self.memberships = memberships
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
    var courses: some Sequence<CourseRow> {
        distinctCourses.lazy.map {
            CourseRow(course: $0, moduleCount: Self.places(in: $0, of: catalogue).count, publisher: publisher)
        }
    }

    /// The places of the modules in the courses.
    var places: some Sequence<PlaceRow> {
        distinctCourses.lazy.flatMap { course in
            Self.places(in: course, of: catalogue).enumerated().lazy.map { index, module in
                PlaceRow(course: course.identifier, module: module, rank: index + 1)
            }
        }
    }

    /// Whether every table has at most so many rows, its names' row among them.
    func fitsSpreadsheet(of rowCount: Int) -> Bool {
        let placeCount = distinctCourses.reduce(0) { $0 + Self.places(in: $1, of: catalogue).count }
        return max(catalogue.modules.count, distinctCourses.count, placeCount, changes.count) < rowCount
    }

    /// The modules of a course that the catalogue knows, each once, in the course's order.
    private static func places(in course: Course, of catalogue: Catalogue) -> [Identifier] {
        var seen: Set<Identifier> = []
        return course.moduleIdentifiers.filter { catalogue.module($0) != nil && seen.insert($0).inserted }
    }
}

extension DatasetContent {
    /// The tables with their rows.
    var tables: [FilledTable] {
        [
            moduleTable, courseTable, Table.places.filled { AnySequence(places) },
            Table.changes.filled { AnySequence(changes) },
        ]
    }

    private var moduleTable: FilledTable { Table.modules.filled { AnySequence(modules) } }

    private var courseTable: FilledTable { Table.courses.filled { AnySequence(courses) } }

    /// Writes `modules.json`: `{"modules": […], "parcours": […]}`, with the columns of the tables as members.
    func writeJSON(to piece: FilledTable.Piece) throws {
        var document = JSONWriter()
        document.beginObject()
        for table in [moduleTable, courseTable] {
            document.name(table.outline.name)
            try table.writeJSON(in: &document, to: piece)
        }
        try piece(document.finish())
    }
}
