public import CourseCatalogue
public import Diagnostics
import Interchange

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
            for: journal.modules.isEmpty
                ? catalogue.modules.identifiers.map { Subject(identifier: $0) }
                : subjects(catalogue.modules.lazy.map { ($0.identifier, $0.identityKeys) }, in: journal.modules),
            in: journal.modules, taken: [])
        let courses = names(
            for: subjects(catalogue.courses.lazy.map { ($0.identifier, $0.identityKeys) }, in: journal.courses),
            in: journal.courses, taken: Set(modules.values).union(journal.modules.keys))
        return catalogue.renaming(modules: modules, courses: courses)
    }

    /// What is to have an identifier.
    private struct Subject {
        var identifier: Identifier
        /// The identifier of the entry that has one of its keys, by the kinds of keys from the most lasting one.
        var known: [Identifier?] = []
    }

    /// Modules or courses with those that the journal knows by their keys.
    private func subjects(
        _ all: some Sequence<(identifier: Identifier, keys: [IdentityKey])>, in entries: [Identifier: Journal.Entry]
    ) -> [Subject] {
        let owners = Self.owners(in: entries)
        return all.map { identifier, keys in
            let known = keys.map { (kind: $0.kind, owner: owners[TextDigest(of: $0)]) }
            return Subject(
                identifier: identifier,
                known: IdentityKey.Kind.allCases.map { kind in
                    known.lazy.compactMap { $0.kind == kind ? $0.owner : nil }.first
                })
        }
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
        for kind in IdentityKey.Kind.allCases.indices {
            for subject in subjects where names[subject.identifier] == nil {
                let known = subject.known.indices.contains(kind) ? subject.known[kind] : nil
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

    /// Whose keys these are, by the keys' digests: the first one's by identifier, of those that have the same.
    private static func owners(in entries: [Identifier: Journal.Entry]) -> [TextDigest: Identifier] {
        var owners: [TextDigest: Identifier] = [:]
        owners.reserveCapacity(3 * entries.count)
        for (identifier, entry) in entries {
            for key in entry.recordedKeys.texts {
                let digest = TextDigest(of: key)
                owners[digest] = owners[digest].map { min($0, identifier) } ?? identifier
            }
        }
        return owners
    }
}
