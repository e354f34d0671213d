/// Which courses of a catalogue name each module.
package struct CoursesByModule: Sendable {
    /// The place of the first course that names a module.
    private var first: [Identifier: Int] = [:]
    /// The places of the others, of the few modules that stand in several.
    private var others: [Identifier: [Int]] = [:]

    /// The courses of a catalogue, by their modules.
    package init(of catalogue: Catalogue) {
        first.reserveCapacity(catalogue.modules.count)
        for (position, course) in catalogue.courses.enumerated() {
            for module in course.moduleIdentifiers { add(position, of: module) }
        }
    }

    private mutating func add(_ position: Int, of module: Identifier) {
        guard let known = first[module] else {
            first[module] = position
            return
        }
        if (others[module]?.last ?? known) != position { others[module, default: []].append(position) }
    }

    /// The places in the catalogue of the courses that name a module, each once, in order.
    package func positions(of module: Identifier) -> [Int] {
        first[module].map { [$0] + (others[module] ?? []) } ?? []
    }
}
