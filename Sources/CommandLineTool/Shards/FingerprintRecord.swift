import CourseCatalogue

/// The fingerprints that an export takes of its modules, kept for those who compare parts of one export.
struct FingerprintRecord {
    /// By the modules' identifiers; those of modules that are the part's business and whose content can be read.
    let fingerprints: [Identifier: String]

    /// None.
    init() {
        fingerprints = [:]
    }

    /// Takes those of the modules that the part's packages hold. The first part, which writes the journal, and a whole
    /// export take those of all modules.
    init(of read: ReadCatalogue, for part: ShardPart?) {
        guard let part, !part.isFirst else {
            fingerprints = read.fingerprints(of: read.catalogue.modules)
            return
        }
        let courses = read.catalogue.courses.filter { part.owns($0.identifier) }
        let concerned = Set(courses.flatMap(\.moduleIdentifiers))
        fingerprints = read.fingerprints(
            of: read.catalogue.modules.filter { part.owns($0.identifier) || concerned.contains($0.identifier) })
    }

    /// The same by the identifiers' texts.
    var texts: [String: String] {
        Dictionary(fingerprints.map { ($0.key.text, $0.value) }) { first, _ in first }
    }
}
