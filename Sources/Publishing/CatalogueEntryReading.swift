import Interchange

/// What an export's catalogue entry (DCAT-AP 3 in JSON-LD, as this tool writes it) adds to its descriptor; nothing where
/// there is none.
struct CatalogueEntryReading {
    private let nodes: [String: PortalValue]
    private let dataset: PortalValue?
    private let distributions: [PortalValue]

    init(in source: SourceTree, at path: String) {
        let bytes = try? source.read(path)
        let graph = bytes.flatMap { PortalValue($0) }?["@graph"]?.elements ?? []
        nodes = Dictionary(graph.compactMap { node in node["@id"]?.text.map { ($0, node) } }) { first, _ in first }
        dataset = graph.first { Self.types(of: $0).contains("dcat:Dataset") }
        distributions = graph.filter { Self.types(of: $0).contains("dcat:Distribution") }
    }

    /// `dct:identifier`.
    var identifier: String? { dataset.flatMap { Self.values("dct:identifier", of: $0).first } }

    /// `dcat:keyword`, in byte order.
    var keywords: [String] {
        let words = dataset.map { Self.values("dcat:keyword", of: $0) } ?? []
        return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// `dct:accrualPeriodicity`, in udata's word.
    var frequency: String? {
        let code = dataset.flatMap { Self.references("dct:accrualPeriodicity", of: $0).first }?.split(separator: "/")
            .last
        return code.map { $0 == "IRREG" ? "irregular" : $0.lowercased() }
    }

    /// `dct:temporal`, with both its ends.
    var period: (start: String, end: String)? {
        guard let dataset, let node = Self.references("dct:temporal", of: dataset).first.flatMap({ nodes[$0] }),
            let start = Self.values("dcat:startDate", of: node).first,
            let end = Self.values("dcat:endDate", of: node).first
        else { return nil }
        return (start, end)
    }

    /// `dct:spatial`, where it is a country.
    var country: String? {
        let places = dataset.map { Self.references("dct:spatial", of: $0) } ?? []
        return places.first { $0.contains("/authority/country/") }?.split(separator: "/").last.map(String.init)
    }

    /// The schema that a file follows: `dct:conformsTo` of its distribution.
    func schemaAddress(ofFile path: String) -> String? {
        let distribution = distributions.first { node in
            Self.references("dcat:downloadURL", of: node).contains { $0.hasSuffix("/" + path) }
        }
        return distribution.flatMap { Self.references("dct:conformsTo", of: $0).first }
    }

    private static func types(of node: PortalValue) -> [String] { node["@type"]?.elements?.compactMap(\.text) ?? [] }

    private static func values(_ name: String, of node: PortalValue) -> [String] {
        node[name]?.elements?.compactMap { $0["@value"]?.text } ?? []
    }

    private static func references(_ name: String, of node: PortalValue) -> [String] {
        node[name]?.elements?.compactMap { $0["@id"]?.text } ?? []
    }
}
