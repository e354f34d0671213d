package import CourseCatalogue
import Diagnostics

/// Works out the digest of what an artifact depends on; nil where something in it can't be told.
package struct ContentBasis {
    private var record = RecordWriter()
    private var isKnown = true

    /// What is made by this maker, by its settings.
    ///
    /// - Parameters:
    ///   - maker: what makes it: the same bytes by two makers are no two reasons for the same artifact.
    ///   - settings: what was chosen, as text.
    package init(maker: String, settings: String) {
        record.write(maker)
        record.write(settings)
    }

    /// Adds what is said of the catalogue as a whole.
    package mutating func add(headOf catalogue: Catalogue) { record.write(headOf: catalogue) }

    /// Adds all that a module says.
    package mutating func add(_ module: Module) {
        let digest = module.sourceDigest {
            if let record = module.record { return SHA256.hexadecimal(of: record) }
            guard let bodyDigest = Self.digest(of: module.body) else { return nil }
            var record = RecordWriter()
            record.write(module, bodyDigest: bodyDigest)
            return SHA256.hexadecimal(of: record.bytes)
        }
        add(digest)
        record.write(journalOf: module)
    }

    /// Adds all that a course says of itself.
    package mutating func add(_ course: Course) {
        let digest = Self.digest(of: course.body)
        if let digest { record.write(course, bodyDigest: digest) } else { isKnown = false }
    }

    /// Adds another digest; nil, where it can't be told, makes this one nil too.
    package mutating func add(_ digest: String?) {
        if let digest { record.write(digest) } else { isKnown = false }
    }

    /// Adds bytes.
    package mutating func add(_ bytes: [UInt8]) { record.write(bytes) }

    private static func digest(of body: Body) -> String? {
        if let digest = body.digest { return digest }
        var unheard = DiagnosticCollector(), record = RecordWriter()
        guard let nodes = try? body.nodes(reporting: &unheard) else { return nil }
        record.write(nodes)
        return record.isReadable ? SHA256.hexadecimal(of: record.bytes) : nil
    }

    /// The digest of what was added.
    package func digest() -> String? {
        isKnown && record.isReadable ? String(SHA256.hexadecimal(of: record.bytes).prefix(40)) : nil
    }
}
