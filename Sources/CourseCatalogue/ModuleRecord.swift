/// A module as its record, which takes a third of the memory: what a source says of it, beside what the journal adds.
struct ModuleRecord: Sendable {
    /// The module's identifier.
    let identifier: Identifier
    /// Whether it is out.
    let state: ReleaseState
    private let bytes: [UInt8]
    /// Where the module's body is kept.
    private let bodies: any BodySource
    private(set) var journal: JournalPart

    /// The record of a module; nil where its body isn't kept, or the record can't be read back.
    init?(_ module: Module) {
        guard let kept = module.body.kept else { return nil }
        var record = RecordWriter()
        record.write(module, bodyDigest: module.body.digest ?? "")
        (identifier, state) = (module.identifier, module.release.state.value)
        (bytes, bodies) = (record.exactBytes, kept.source)
        journal = module.journal
        guard record.isReadable, (try? read()) != nil else { return nil }
    }

    /// The module, read from its record.
    var module: Module {
        guard let module = try? read() else { preconditionFailure("a record was read back, and now can't be") }
        return module
    }

    /// The record with something else that the journal adds.
    func taking(_ journal: JournalPart) -> ModuleRecord {
        var record = self
        record.journal = journal
        return record
    }

    private func read() throws(RecordReader.Fault) -> Module {
        var record = RecordReader(bytes)
        var module = try record.module()
        let digest = try record.text()
        module.body = Body(keptBy: bodies, as: try record.text(), digest: digest.isEmpty ? nil : digest)
        module.journal = journal
        if !digest.isEmpty { module.record = bytes }
        return module
    }
}
