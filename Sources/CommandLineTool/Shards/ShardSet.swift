import Diagnostics

/// All parts of one export, each once, in the order of their numbers.
struct ShardSet {
    /// The first part, which has what is made of the whole catalogue.
    let first: ShardFolder
    /// All of them.
    let shards: [ShardFolder]

    /// Reads the parts in any order; one that was made twice with the same bytes counts once.
    ///
    /// - Throws: ``FatalDiagnostic`` where a part can't be used or is missing, or where they aren't of one export.
    init(at folders: [String]) throws(FatalDiagnostic) {
        var byNumber: [Int: ShardFolder] = [:]
        var reference: ShardFolder?
        for folder in folders {
            let shard = try ShardFolder(at: folder)
            if let reference { try Self.compare(shard, with: reference) }
            reference = reference ?? shard
            if let twin = byNumber[shard.record.part.number] {
                guard twin.export.digest == shard.export.digest else { throw Self.twice(shard, twin) }
            } else {
                byNumber[shard.record.part.number] = shard
            }
        }
        guard let count = reference?.record.part.count else { throw Self.missing([1], of: 1) }
        let missing = (1...count).filter { byNumber[$0] == nil }
        guard missing.isEmpty, let first = byNumber[1] else { throw Self.missing(missing, of: count) }
        self.first = first
        shards = (1...count).compactMap { byNumber[$0] }
        for shard in shards { try compareFingerprints(of: shard) }
    }

    /// What all parts tell together, as one run tells it.
    func diagnostics() throws(FatalDiagnostic) -> DiagnosticCollector {
        var told: [(place: [Int], diagnostic: Diagnostic)] = []
        for shard in shards {
            for entry in shard.record.told {
                guard let diagnostic = entry.problem.diagnostic else {
                    throw ShardFolder.tampered(shard.name, ShardPart.recordName)
                }
                told.append((entry.place, diagnostic))
            }
        }
        // Sorting keeps what was told of one place in its order.
        let ordered = told.enumerated().sorted {
            $0.element.place == $1.element.place
                ? $0.offset < $1.offset : $0.element.place.lexicographicallyPrecedes($1.element.place)
        }
        var collector = DiagnosticCollector()
        for entry in ordered { collector.report(entry.element.diagnostic) }
        return collector
    }

    private static func compare(_ shard: ShardFolder, with other: ShardFolder) throws(FatalDiagnostic) {
        let (one, two) = (shard.record, other.record)
        let differing: [(Bool, BilingualText)] = [
            (one.part.count != two.part.count, BilingualText(fr: "le nombre de parts", en: "the number of shards")),
            (one.program != two.program, BilingualText(fr: "la version du programme", en: "the program’s version")),
            (one.day != two.day, BilingualText(fr: "le jour de l’export", en: "the day of the export")),
            (
                one.formats != two.formats || one.platform != two.platform,
                BilingualText(fr: "les formats", en: "the formats")
            ),
            (one.configuration != two.configuration, BilingualText(fr: "la configuration", en: "the configuration")),
            (one.catalogue != two.catalogue, BilingualText(fr: "la source", en: "the source")),
            (one.formerJournal != two.formerJournal, BilingualText(fr: "le journal", en: "the journal")),
        ]
        if let what = differing.first(where: \.0)?.1 { throw differ(shard, other, what) }
    }

    /// A module has to say the same to each part that has it.
    private func compareFingerprints(of shard: ShardFolder) throws(FatalDiagnostic) {
        let known = first.record.fingerprints
        for (module, fingerprint) in shard.record.fingerprints where known[module] != fingerprint {
            throw Self.differ(shard, first, BilingualText(fr: "la source", en: "the source"))
        }
    }

    private static func differ(_ shard: ShardFolder, _ other: ShardFolder, _ what: BilingualText) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "shards-differ",
                BilingualText(
                    fr:
                        "« \(shard.name) » et « \(other.name) » ne sont pas d’un même export ; ce qui diffère : \(what.french)",
                    en: "“\(shard.name)” and “\(other.name)” are not of one export; what differs: \(what.english)"),
                help: BilingualText(
                    fr: "faites toutes les parts du même site, avec les mêmes options et le même --as-of",
                    en: "make all shards of the same site, with the same options and the same --as-of")))
    }

    private static func twice(_ shard: ShardFolder, _ other: ShardFolder) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "shard-twice",
                BilingualText(
                    fr:
                        "« \(shard.name) » et « \(other.name) » sont tous deux la part \(shard.record.part), et diffèrent",
                    en: "“\(shard.name)” and “\(other.name)” are both shard \(shard.record.part), and differ"),
                help: BilingualText(fr: "ne donnez que la bonne", en: "give the right one alone")))
    }

    private static func missing(_ numbers: [Int], of count: Int) -> FatalDiagnostic {
        let shown = numbers.prefix(5).map { "\($0)/\(count)" }.joined(separator: ", ") + (numbers.count > 5 ? "…" : "")
        return FatalDiagnostic(
            Diagnostic(
                .error, "shard-missing",
                BilingualText(fr: "il manque des parts : \(shown)", en: "shards are missing: \(shown)"),
                help: BilingualText(
                    fr: "faites-les avec parcours export --shard, et donnez toutes les parts",
                    en: "make them with parcours export --shard, and give all shards")))
    }
}
