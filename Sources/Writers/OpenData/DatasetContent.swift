import CourseCatalogue
import Interchange

/// The catalogue as the rows of the dataset's tables.
struct DatasetContent: Sendable {
    let catalogue: Catalogue
    let publisher: PublisherFacts
    /// The courses, each identifier once.
    private let distinctCourses: [Course]
    private let memberships: [Identifier: ModuleRow.Membership]

    init(of catalogue: Catalogue) {
        self.catalogue = catalogue
        publisher = PublisherFacts(of: catalogue)
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

    /// The modules, each once.
    var modules: some Sequence<ModuleRow> {
        catalogue.modules.lazy.map {
            ModuleRow(module: $0, membership: memberships[$0.identifier], publisher: publisher)
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

    /// The modules of a course that the catalogue knows, each once, in the course's order.
    private static func places(in course: Course, of catalogue: Catalogue) -> [Identifier] {
        var seen: Set<Identifier> = []
        return course.moduleIdentifiers.filter { catalogue.module($0) != nil && seen.insert($0).inserted }
    }
}

extension DatasetContent {
    /// Writes `modules.json`: `{"modules": […], "parcours": […]}`, with the columns of the tables as members.
    func writeJSON(to piece: (consuming [UInt8]) throws -> Void) rethrows {
        var document = JSONWriter()
        document.beginObject()
        document.name(Table<ModuleRow>.modules.name)
        try Table.modules.writeJSON(of: modules, in: &document, to: piece)
        document.name(Table<CourseRow>.courses.name)
        try Table.courses.writeJSON(of: courses, in: &document, to: piece)
        try piece(document.finish())
    }
}
