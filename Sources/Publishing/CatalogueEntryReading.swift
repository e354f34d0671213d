import Diagnostics
import Interchange

/// What an export's catalogue entry (DCAT-AP 3 in JSON-LD, as this tool writes it) adds to its descriptor; nothing where
/// there is none.
struct CatalogueEntryReading {
    /// What is told of a file.
    struct Distribution {
        /// The path in the dataset's folder.
        let path: String
        let title: String?
        let summary: String?
        let mediaType: String?
        /// `dct:conformsTo`.
        let schemaAddress: String?
        /// The SHA-256, in hexadecimal.
        let digest: String?
    }

    private let nodes: [String: PortalValue]
    private let dataset: PortalValue?
    /// The files, in the order of the document.
    private(set) var distributions: [Distribution] = []

    /// Reads the entry of an export that has one.
    ///
    /// - Throws: ``FatalDiagnostic`` where it can't be read: without it the dataset would be taken for another one.
    init(in source: SourceTree, at path: String) throws(FatalDiagnostic) {
        var document: PortalValue? = .object(["@graph": .array([])])
        do throws(SourceTree.Fault) {
            document = PortalValue(try source.read(path))
        } catch {
            if error != .missing { document = nil }
        }
        guard let graph = document?["@graph"]?.elements else {
            throw LocalDataset.changed(String(path.dropFirst(LocalDataset.folder.count)))
        }
        nodes = Dictionary(graph.compactMap { node in node["@id"]?.text.map { ($0, node) } }) { first, _ in first }
        dataset = graph.first { Self.types(of: $0).contains("dcat:Dataset") }
        distributions = graph.filter { Self.types(of: $0).contains("dcat:Distribution") }.compactMap(distribution)
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

    /// The schema that a file follows.
    func schemaAddress(ofFile path: String) -> String? {
        distributions.first { $0.path == path }.flatMap(\.schemaAddress)
    }

    private func distribution(_ node: PortalValue) -> Distribution? {
        guard let path = Self.references("dcat:downloadURL", of: node).first?.split(separator: "/").last else {
            return nil
        }
        let checksum = Self.references("spdx:checksum", of: node).first.flatMap { nodes[$0] }
        let type = Self.references("dcat:mediaType", of: node).first?.split(separator: "/").suffix(2)
        return Distribution(
            path: String(path), title: Self.values("dct:title", of: node).first,
            summary: Self.values("dct:description", of: node).first, mediaType: type?.joined(separator: "/"),
            schemaAddress: Self.references("dct:conformsTo", of: node).first,
            digest: checksum.flatMap { Self.values("spdx:checksumValue", of: $0).first })
    }

    private static func types(of node: PortalValue) -> [String] { node["@type"]?.elements?.compactMap(\.text) ?? [] }

    private static func values(_ name: String, of node: PortalValue) -> [String] {
        node[name]?.elements?.compactMap { $0["@value"]?.text } ?? []
    }

    private static func references(_ name: String, of node: PortalValue) -> [String] {
        node[name]?.elements?.compactMap { $0["@id"]?.text } ?? []
    }
}
