import CourseCatalogue

/// The fingerprints that an export takes of its modules, kept for those who compare parts of one export.
final class FingerprintRecord {
    private let read: ReadCatalogue
    /// The modules that the part's packages hold; nil for all.
    private let concerned: Set<Identifier>?
    /// The fingerprints by the modules' identifiers.
    private(set) var fingerprints: [String: String] = [:]

    /// Nothing taken yet. The first part, which writes the journal, and a whole export take those of all modules.
    init(of read: ReadCatalogue, for part: ShardPart?) {
        self.read = read
        concerned = part.flatMap { part in
            guard !part.isFirst else { return nil }
            let courses = read.catalogue.courses.filter { part.owns($0.identifier) }
            return Set(read.catalogue.modules.map(\.identifier).filter { part.owns($0) })
                .union(courses.flatMap(\.moduleIdentifiers))
        }
    }

    /// The fingerprint of a module; nil where it can't be told, or isn't the part's business.
    func fingerprint(of module: Module) -> String? {
        guard concerned?.contains(module.identifier) ?? true, let text = read.fingerprint(of: module) else {
            return nil
        }
        fingerprints[module.identifier.text] = text
        return text
    }
}
