public import CourseCatalogue

extension Journal {
    /// The catalogue with what this journal knows: each module's history and former identifiers, what changed, and the
    /// modules that the source no longer names.
    public func completing(_ catalogue: Catalogue) -> Catalogue {
        var result = catalogue.completingModules { identifier in
            modules[identifier].map { ($0.aliases, $0.events) }
        }
        result.changes = modules.flatMap { $1.changes(of: $0) }.sorted { Self.order($0) < Self.order($1) }
        result.formerModules = modules.filter { !catalogue.holds($0.key) }
            .sorted { $0.key < $1.key }.map { $1.former($0) }
        return result
    }

    private static func order(_ change: FactChange) -> (CalendarDate, Identifier, Int) {
        (change.seenOn, change.module, FactName.allCases.firstIndex(of: change.fact) ?? 0)
    }
}

extension Journal.Entry {
    /// The changes of a module's facts; what was known when facts were first recorded is no change.
    func changes(of module: Identifier) -> [FactChange] {
        guard let days = recordedFacts.days, days.lowerBound != days.upperBound else { return [] }
        let first = days.lowerBound, facts = facts
        return FactName.allCases.flatMap { name in
            let records = facts.filter { $0.fact == name }
            let before = [nil] + records.map(\.value)
            return zip(before, records).compactMap { before, record -> FactChange? in
                guard record.seenOn != first else { return nil }
                return FactChange(
                    module: module, fact: name, before: before, after: record.value, seenOn: record.seenOn)
            }
        }
    }

    fileprivate func former(_ identifier: Identifier) -> FormerModule {
        // A journal of the first form kept no facts: its keys tell the title.
        let key = keys.filter { $0.kind == .title }.map(\.value).min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return FormerModule(
            identifier: identifier, formerIdentifiers: aliases, title: lastValue(of: .title) ?? key ?? identifier.text,
            language: lastValue(of: .language), pageAddress: lastValue(of: .page),
            courses: courses, history: events)
    }
}
