extension RecordReader {
    /// Reads what was written of a module by ``RecordWriter/write(factsOf:)``; its body is for the caller to give.
    mutating func module() throws(Fault) -> Module {
        let identifier = try Identifier(from: &self)
        let keys = try list(IdentityKey.self), title = try Fact<String>(from: &self)
        let summary: Fact<String>? = try optional()
        let objectives: Fact<[String]>? = try optional(), audience: Fact<[String]>? = try optional()
        let prerequisites: Fact<[String]>? = try optional(), duration: Fact<DurationRange>? = try optional()
        let language = try Fact<String>(from: &self)
        let mode: Fact<DeliveryMode>? = try optional(), isFree: Fact<Bool>? = try optional()
        let provider: Fact<String>? = try optional(), partners: Fact<[String]>? = try optional()
        let platform: Fact<Platform>? = try optional(), hasQuiz: Fact<Bool>? = try optional()
        let hasAttestation: Fact<Bool>? = try optional(), keywords: Fact<[String]>? = try optional()
        let version: Fact<String>? = try optional()
        var module = Module(
            identifier: identifier, identityKeys: keys, title: title, language: language,
            release: try Release(from: &self))
        (module.summary, module.objectives, module.audience) = (summary, objectives, audience)
        (module.prerequisites, module.duration, module.mode) = (prerequisites, duration, mode)
        (module.isFree, module.provider, module.partners) = (isFree, provider, partners)
        (module.platform, module.hasQuiz, module.hasAttestation) = (platform, hasQuiz, hasAttestation)
        (module.keywords, module.version) = (keywords, version)
        module.picture = try optional()
        module.pageAddress = try optional()
        return module
    }
}

extension Identifier: Recordable {
    package func write(to record: inout RecordWriter) { record.write(text) }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        guard let identifier = Identifier(try record.text()) else { throw RecordReader.Fault() }
        self = identifier
    }
}

extension IdentityKey: Recordable {
    package func write(to record: inout RecordWriter) { record.write(description) }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        guard let key = IdentityKey(try record.text()) else { throw RecordReader.Fault() }
        self = key
    }
}

extension ReleaseState: Recordable {
    package func write(to record: inout RecordWriter) { record.write(shared: rawValue) }
    package init(from record: inout RecordReader) throws(RecordReader.Fault) { self = try record.choice() }
}

extension Release: Recordable {
    package func write(to record: inout RecordWriter) {
        state.write(to: &record)
        record.write(expected)
        record.write(releasedOn)
        record.write(availableUntil)
        record.write(withdrawnOn)
        record.write(modifiedOn)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(
            state: try Fact(from: &record), expected: try record.optional(), releasedOn: try record.optional(),
            availableUntil: try record.optional(), withdrawnOn: try record.optional(),
            modifiedOn: try record.optional())
    }
}

extension Platform: Recordable {
    package func write(to record: inout RecordWriter) {
        record.write(name)
        record.write(address)
        record.write(moduleIdentifier)
    }

    package init(from record: inout RecordReader) throws(RecordReader.Fault) {
        self.init(name: try record.text(), address: try record.text(), moduleIdentifier: try record.optional())
    }
}
