extension Catalogue {
    /// The same catalogue with other identifiers: those that `names` maps are changed wherever they stand.
    public func renaming(modules: [Identifier: Identifier], courses renamedCourses: [Identifier: Identifier])
        -> Catalogue
    {
        var result = replacing(
            modules: self.modules.changing(where: { modules[$0] != nil && modules[$0] != $0 }) { module in
                if let name = modules[module.identifier] { module.identifier = name }
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
        let changed = try modules.changing { module in
            let identifier = module.identifier
            try change(&module)
            // What nothing changed stays shared.
            if module.identifier != identifier { module.identifier = identifier }
        }
        return replacing(modules: changed)
    }

    /// The same catalogue with what the journal adds to its modules, by their identifiers: those that they had before, and
    /// what happened to them; nil leaves a module as it is.
    public func completingModules(
        _ journal: (Identifier) -> (formerIdentifiers: [Identifier], history: [ReleaseEvent])?
    ) -> Catalogue {
        replacing(
            modules: modules.taking { identifier in
                journal(identifier).map { JournalPart(formerIdentifiers: $0.formerIdentifiers, history: $0.history) }
            })
    }
}
