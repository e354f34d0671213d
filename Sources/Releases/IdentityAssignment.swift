public import CourseCatalogue
public import Diagnostics

/// Gives modules and courses the identifiers they had in earlier exports.
///
/// What the configuration pins stays. The others are recognised in the journal by their keys, platform identifiers
/// before page slugs before titles; what is new keeps the identifier its keys give it, unless that one is taken.
public struct IdentityAssignment: Sendable {
    private let journal: Journal
    private let pinned: Set<Identifier>

    /// - Parameters:
    ///   - journal: what earlier exports saw.
    ///   - pinned: identifiers of the catalogue that the configuration gives, and that stay.
    public init(journal: Journal, pinned: Set<Identifier> = []) {
        self.journal = journal
        self.pinned = pinned
    }

    /// The catalogue with lasting identifiers, unique over modules and courses.
    public func apply(to catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector) -> Catalogue {
        let modules = names(
            for: catalogue.modules.map { Subject(identifier: $0.identifier, keys: $0.identityKeys) },
            in: journal.modules, taken: [])
        let courses = names(
            for: catalogue.courses.map { Subject(identifier: $0.identifier, keys: $0.identityKeys) },
            in: journal.courses, taken: Set(modules.values).union(journal.modules.keys))
        return catalogue.renaming(modules: modules, courses: courses)
    }

    private struct Subject {
        var identifier: Identifier
        var keys: [IdentityKey]
    }

    /// The new identifier of each subject, by its old one.
    private func names(
        for subjects: [Subject], in entries: [Identifier: Journal.Entry], taken: Set<Identifier>
    ) -> [Identifier: Identifier] {
        var names: [Identifier: Identifier] = [:]
        var used = taken
        for subject in subjects where pinned.contains(subject.identifier) {
            names[subject.identifier] = subject.identifier
            used.insert(subject.identifier)
        }
        let owners = Self.owners(in: entries)
        for kind in IdentityKey.Kind.allCases {
            for subject in subjects where names[subject.identifier] == nil {
                let known = subject.keys.lazy.compactMap { $0.kind == kind ? owners[$0] : nil }.first
                if let known, used.insert(known).inserted { names[subject.identifier] = known }
            }
        }
        // An identifier that another module once had is never given again.
        used.formUnion(entries.keys)
        used.formUnion(entries.values.flatMap(\.aliases))
        var free = TakenIdentifiers(used)
        for subject in subjects where names[subject.identifier] == nil {
            names[subject.identifier] = free.takeNumbered(subject.identifier)
        }
        return names
    }

    /// Whose keys these are: the first one's by identifier, of those that have the same.
    private static func owners(in entries: [Identifier: Journal.Entry]) -> [IdentityKey: Identifier] {
        var owners: [IdentityKey: Identifier] = [:]
        owners.reserveCapacity(3 * entries.count)
        for (identifier, entry) in entries {
            for key in entry.keys { owners[key] = owners[key].map { min($0, identifier) } ?? identifier }
        }
        return owners
    }
}
