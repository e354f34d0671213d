extension Catalogue {
    /// The same catalogue with other identifiers: those that `names` maps are changed wherever they stand.
    public func renaming(modules: [Identifier: Identifier], courses renamedCourses: [Identifier: Identifier])
        -> Catalogue
    {
        var result = replacing(
            modules: self.modules.map { module in
                guard let name = modules[module.identifier], name != module.identifier else { return module }
                var module = module
                module.identifier = name
                return module
            })
        for index in result.courses.indices {
            let course = result.courses[index]
            result.courses[index].identifier = renamedCourses[course.identifier] ?? course.identifier
            result.courses[index].moduleIdentifiers = course.moduleIdentifiers.map { modules[$0] ?? $0 }
        }
        return result
    }

    /// The same catalogue with each module as `change` leaves it; identifiers stay.
    public func changingModules(_ change: (inout Module) throws -> Void) rethrows -> Catalogue {
        var changed: [Module] = []
        changed.reserveCapacity(modules.count)
        for module in modules {
            var copy = module
            try change(&copy)
            // What nothing changed stays shared.
            if copy.identifier != module.identifier { copy.identifier = module.identifier }
            changed.append(copy)
        }
        return replacing(modules: changed)
    }
}
