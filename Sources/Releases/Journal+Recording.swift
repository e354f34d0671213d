public import CourseCatalogue

extension Journal {
    /// This journal with what an export sees: every key it met, what happened, and the facts that changed.
    ///
    /// - Parameters:
    ///   - catalogue: what is seen, with lasting identifiers and decided releases.
    ///   - day: the day of the export. A journal that knows of later days stays as it is.
    ///   - revision: the revision of the source, as its version control names it.
    ///   - isWhole: whether the source was read without faults: a module that is missing from a faulty one may be there.
    ///   - fingerprint: a digest of a module's facts and content; nil where it can't be told.
    public func recording(
        _ catalogue: Catalogue, on day: CalendarDate, revision: String? = nil, isWhole: Bool = true,
        fingerprint: (Module) -> String? = { _ in nil }
    ) -> Journal {
        guard lastDay.map({ $0 <= day }) ?? true else { return self }
        var journal = self
        let rules = HistoryRules(asOf: day, revision: revision), shelf = JournalShelf()
        let courses = Self.courses(ofModulesIn: catalogue)
        for module in catalogue.modules {
            // What stays the same stays shared with the journal before.
            var entry = modules[module.identifier] ?? Entry()
            let events = rules.events(after: entry, seeing: module, fingerprint: fingerprint(module))
            if events != entry.events { entry.events = events }
            entry.set(courses: courses[module.identifier] ?? [], on: shelf)
            entry.set(keys: entry.keys.union(module.identityKeys), on: shelf)
            if let facts = entry.facts(seeing: module, on: day) {
                entry.recordedFacts = RecordedFacts(facts, on: shelf.facts)
            }
            journal.modules[module.identifier] = entry
        }
        for course in catalogue.courses {
            journal.courses[course.identifier, default: Entry()].keys.formUnion(course.identityKeys)
        }
        guard isWhole else { return journal }
        for (identifier, entry) in modules where !catalogue.holds(identifier) {
            journal.modules[identifier]?.events = rules.events(missing: entry)
        }
        return journal
    }

    /// The courses of each module that stands in one.
    private static func courses(ofModulesIn catalogue: Catalogue) -> [Identifier: Set<Identifier>] {
        catalogue.courses.reduce(into: [:]) { courses, course in
            for module in course.moduleIdentifiers { courses[module, default: []].insert(course.identifier) }
        }
    }

    /// This journal with the entries of modules that have another identifier now, which the configuration or the source
    /// gives, under that one; the one before becomes an alias.
    public func adopting(_ catalogue: Catalogue) -> Journal {
        let modules = catalogue.modules
        let renamed = modules.indices.filter { self.modules[modules.identifier(at: $0)] == nil }
        guard !renamed.isEmpty, !self.modules.isEmpty else { return self }
        var owners: [IdentityKey: Identifier] = [:]
        for (identifier, entry) in self.modules where !catalogue.holds(identifier) {
            for key in entry.keys { owners[key] = min(identifier, owners[key] ?? identifier) }
        }
        var journal = self
        for module in renamed.lazy.map({ modules[$0] }) {
            guard let former = module.identityKeys.lazy.compactMap({ owners[$0] }).first,
                var entry = journal.modules.removeValue(forKey: former)
            else { continue }
            entry.aliases.append(former)
            journal.modules[module.identifier] = entry
        }
        return journal
    }
}

extension Journal.Entry {
    /// The facts with those of a module that are new, where there are any; what is seen twice on one day is as it was last.
    fileprivate func facts(seeing module: Module, on day: CalendarDate) -> [Journal.Record]? {
        let facts = facts
        let known = Dictionary(grouping: facts, by: \.fact)
        var result: [Journal.Record] = []
        result.reserveCapacity(facts.count)
        for name in FactName.allCases {
            var records = known[name] ?? []
            if records.last?.seenOn == day { records.removeLast() }
            let value = name.value(of: module)
            result += records
            if records.last?.value != value { result.append(Journal.Record(name, seenOn: day, value: value)) }
        }
        return result == facts ? nil : result
    }
}
