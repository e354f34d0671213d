import CourseCatalogue

/// A row of the table of modules: a module with what the catalogue says of it.
struct ModuleRow: Sendable {
    let module: Module
    let membership: Membership?
    let publisher: PublisherFacts
    /// The day that the dataset is made for, if it is known.
    let day: CalendarDate?

    /// The courses that a module belongs to, and its place in the first of them.
    struct Membership: Sendable {
        var courses: [String]
        var rank: Int
    }
}
