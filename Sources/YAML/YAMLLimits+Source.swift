public import Interchange

extension YAMLLimits {
    /// What front matter and data files of a source may hold.
    public init(_ limits: InputLimits) {
        self.init()
        take(.byteCount, \.byteCount, from: limits, \.yamlBytes)
        take(.depth, \.depth, from: limits, \.yamlDepth)
        take(.nodeCount, \.nodeCount, from: limits, \.yamlValues)
        take(.aliasCount, \.aliasCount, from: limits, \.yamlAliases)
    }

    /// What a catalogue file may hold, which is as large as all the pages of a site together.
    public init(catalogueIn limits: InputLimits) {
        self.init(tableIn: limits)
        take(.depth, \.depth, from: limits, \.catalogueDepth)
        take(.aliasCount, \.aliasCount, from: limits, \.yamlAliases)
    }

    /// What a table may hold, which has as many modules as a catalogue and hardly nests.
    public init(tableIn limits: InputLimits) {
        self.init()
        take(.byteCount, \.byteCount, from: limits, \.catalogueBytes)
        take(.nodeCount, \.nodeCount, from: limits, \.catalogueValues)
    }

    /// What a journal may hold.
    public init(journalIn limits: InputLimits) {
        self.init()
        take(.byteCount, \.byteCount, from: limits, \.journalBytes)
        take(.nodeCount, \.nodeCount, from: limits, \.journalValues)
    }

    private mutating func take(
        _ bound: Bound, _ path: WritableKeyPath<YAMLLimits, Int>, from limits: InputLimits,
        _ source: WritableKeyPath<InputLimits, Int>
    ) {
        self[keyPath: path] = limits[keyPath: source]
        settings[bound] = InputLimit.setting(raising: source, of: limits)
    }
}
