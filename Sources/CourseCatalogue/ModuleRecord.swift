/// A module as its record, which takes a tenth of the memory: what a source says of it, beside what the journal adds.
struct ModuleRecord: Sendable {
    /// The module's identifier.
    let identifier: Identifier
    /// Whether it is out.
    let state: ReleaseState
    private let shelved: ShelvedRecord
    /// Where the module's body is kept.
    private let bodies: any BodySource
    private(set) var journal: JournalPart

    /// The record of a module, put on a shelf; nil where the module's body isn't kept, or the record can't be read back.
    init?(_ module: Module, on shelf: RecordShelf) {
        guard let kept = module.body.kept else { return nil }
        var record = RecordWriter()
        record.write(module, bodyDigest: module.body.digest ?? "")
        guard record.isReadable, (try? Self.read(record.bytes, kept.source)) != nil else { return nil }
        (identifier, state) = (module.identifier, module.release.state.value)
        (shelved, bodies) = (shelf.put(record.bytes), kept.source)
        journal = module.journal
    }

    /// The module, read from its record.
    var module: Module {
        guard var module = try? Self.read(shelved.bytes, bodies) else {
            preconditionFailure("a record was read back, and now can't be")
        }
        module.journal = journal
        return module
    }

    /// The record with something else that the journal adds.
    func taking(_ journal: JournalPart) -> ModuleRecord {
        var record = self
        record.journal = journal
        return record
    }

    private static func read(_ bytes: [UInt8], _ bodies: any BodySource) throws(RecordReader.Fault) -> Module {
        var record = RecordReader(bytes)
        var module = try record.module()
        let digest = try record.text()
        module.body = Body(keptBy: bodies, as: try record.text(), digest: digest.isEmpty ? nil : digest)
        if !digest.isEmpty { module.record = bytes }
        return module
    }
}
