import CourseCatalogue

/// A row of the table of modules: a module with what the catalogue says of it.
struct ModuleRow: Sendable {
    let module: Module
    let membership: Membership?
    let publisher: PublisherFacts
    /// The day that the dataset is made for, if it is known.
    let day: CalendarDate?
    // What several columns ask the module for, which hands over copies of its facts.
    let release: Release
    let platform: Platform?
    let picture: Picture?

    /// The courses that a module belongs to, and its place in the first of them.
    struct Membership: Sendable {
        var courses: [String]
        var rank: Int
    }

    init(module: Module, membership: Membership?, publisher: PublisherFacts, day: CalendarDate?) {
        (self.module, self.membership, self.publisher, self.day) = (module, membership, publisher, day)
        release = module.release
        platform = module.platform?.value
        picture = module.picture?.value
    }
}
