/// A module as its record, which takes a third of the memory: what a source says of it, beside what the journal adds.
struct ModuleRecord: Sendable {
    /// The module's identifier.
    let identifier: Identifier
    private let bytes: [UInt8]
    /// Where the module's body is kept.
    private let bodies: any BodySource
    private var formerIdentifiers: [Identifier]
    private var history: [ReleaseEvent]

    /// The record of a module; nil where its body isn't kept, or the record can't be read back.
    init?(_ module: Module) {
        guard let kept = module.body.kept else { return nil }
        var record = RecordWriter()
        record.write(factsOf: module)
        record.write(kept.key)
        record.write(module.body.digest)
        identifier = module.identifier
        (bytes, bodies) = (record.exactBytes, kept.source)
        (formerIdentifiers, history) = (module.formerIdentifiers, module.history)
        guard record.isReadable, (try? read()) != nil else { return nil }
    }

    /// The module, read from its record.
    var module: Module {
        guard let module = try? read() else { preconditionFailure("a record was read back, and now can't be") }
        return module
    }

    /// The record of a module that differs from this one's in nothing but what the journal adds.
    func taking(journalOf module: Module) -> ModuleRecord {
        var record = self
        (record.formerIdentifiers, record.history) = (module.formerIdentifiers, module.history)
        return record
    }

    private func read() throws(RecordReader.Fault) -> Module {
        var record = RecordReader(bytes)
        var module = try record.module()
        module.body = Body(keptBy: bodies, as: try record.text(), digest: try record.optional())
        (module.formerIdentifiers, module.history) = (formerIdentifiers, history)
        return module
    }
}
