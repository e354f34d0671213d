/// What the portal is to say of a dataset and of its files, in udata's members.
enum PortalDataset {
    /// The member of `extras` by which a dataset is found again.
    static let mark = "parcours:identifier"

    /// The members of a dataset that a publication sets; what isn't among them stays as people put it on the portal.
    static func members(of dataset: LocalDataset) -> [String: PortalValue] {
        var members: [String: PortalValue] = [
            "title": .string(String(dataset.title.prefix(350))), "description": .string(dataset.summary),
            "extras": .object([mark: .string(dataset.identifier)]),
        ]
        members["license"] = dataset.licence.flatMap { licences[$0] }.map { .string($0) }
        members["frequency"] = dataset.frequency.map { .string($0) }
        if !dataset.keywords.isEmpty { members["tags"] = .array(tags(dataset.keywords).map { .string($0) }) }
        if let period = dataset.period {
            members["temporal_coverage"] = .object(["start": .string(period.start), "end": .string(period.end)])
        }
        if dataset.country == "FRA" {
            members["spatial"] = .object(["zones": .array([.string("country:fr")]), "granularity": .string("country")])
        }
        return members
    }

    /// Words as udata keeps tags: slugs of 3 to 96 characters, each once, in byte order.
    private static func tags(_ words: [String]) -> [String] {
        let tags = Set(words.map { Self.tag($0) }.filter { (3...96).contains($0.utf8.count) })
        return tags.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The members of a resource that a publication sets.
    static func members(of file: LocalDataset.File) -> [String: PortalValue] {
        var members: [String: PortalValue] = [
            "title": .string(file.title), "description": .string(file.summary), "format": .string(file.format),
            "mime": .string(file.mediaType), "type": .string(file.role.word),
            "checksum": .object(["type": .string("sha256"), "value": .string(file.digest)]),
        ]
        members["schema"] = file.schemaAddress.map { .object(["url": .string($0)]) }
        return members
    }

    /// udata's identifiers of licences, by those of SPDX.
    private static let licences = [
        "etalab-2.0": "lov2", "ODbL-1.0": "odc-odbl", "ODC-By-1.0": "odc-by", "PDDL-1.0": "odc-pddl",
        "CC-BY-4.0": "cc-by", "CC-BY-SA-4.0": "cc-by-sa", "CC0-1.0": "cc-zero",
    ]

    /// Whether the portal has a word for a licence.
    static func knows(licence: String) -> Bool { licences[licence] != nil }
}

extension LocalDataset.File.Role {
    /// udata's type of a resource.
    fileprivate var word: String {
        switch self {
        case .data: "main"
        case .documentation: "documentation"
        case .archive: "other"
        }
    }
}
