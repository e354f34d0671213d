import CourseCatalogue
import Interchange

/// The entry of the dataset in a catalogue of data (DCAT-AP 3.0.1), as a graph.
///
/// Every node that a property leads to has its type, which the stricter of the profile's shapes ask for. There is no date
/// of the export: `dct:modified` is that of the last thing that happened to a module.
struct CatalogueEntry: Sendable {
    let content: DatasetContent
    let options: DatasetWriter.Options
    /// Where the files will be.
    let folder: WebAddress
    /// Who publishes, by name: a catalogue must say.
    let publisherName: String
    /// The files.
    let resources: [DatasetResource]

    /// An entry; nil where the address or the publisher isn't known, without which none is valid.
    init?(of content: DatasetContent, options: DatasetWriter.Options, resources: [DatasetResource]) {
        guard let folder = options.folder(of: content.catalogue), let name = content.publisher.name else { return nil }
        self.content = content
        self.options = options
        self.folder = folder
        publisherName = name
        self.resources = resources
    }

    /// The graph, with what was written of the files, by their paths.
    func graph(of files: [String: DescribedFile]) -> RDFGraph {
        var graph = RDFGraph()
        let (publisher, dataset) = (node("producteur"), node(options.name))
        let common: [(RDFName, RDFTerm?)] = [
            (.title, .plain(content.title, language: LanguageTag(content.catalogue.language)?.text)),
            (.description, .plain(content.description, language: "fr")),
            (.publisher, .iri(publisher)),
        ]
        graph.add(
            node("catalogue"), .catalog,
            common + [
                (RDFName(.dcat, "dataset"), .iri(dataset)), (.language, language(in: &graph)),
                (RDFName(.foaf, "homepage"), site(in: &graph)),
            ])
        graph.add(dataset, .dataset, common + coverage(in: &graph) + links(in: &graph))
        addPublisher(publisher, to: &graph)
        for resource in resources where resource.form != .documentation {
            let file = files[resource.path]
            let distribution = addDistribution(resource, file, to: &graph)
            graph.add(dataset, .dataset, [(RDFName(.dcat, "distribution"), distribution)])
        }
        return graph
    }

    /// The IRI of something that has no address of its own.
    func node(_ name: String) -> String { folder.text + "#" + name }

    /// The address of a file of the dataset.
    func address(_ path: String) -> String { folder.text + path }

    private func addPublisher(_ iri: String, to graph: inout RDFGraph) {
        let publisher = content.publisher
        graph.add(
            iri, RDFName(.foaf, "Agent"),
            [
                (RDFName(.foaf, "name"), .plain(publisherName)),
                (RDFName(.dct, "identifier"), publisher.siret.map { .plain($0.digits) }),
                (RDFName(.foaf, "homepage"), document(publisher.address, in: &graph)),
            ])
    }

    private func site(in graph: inout RDFGraph) -> RDFTerm? {
        document(content.catalogue.siteAddress.flatMap { WebAddress($0.value)?.text }, in: &graph)
    }

    /// A page, typed.
    func document(_ address: String?, in graph: inout RDFGraph) -> RDFTerm? {
        address.map { graph.adding($0, RDFName(.foaf, "Document")) }
    }

    private func links(in graph: inout RDFGraph) -> [(RDFName, RDFTerm?)] {
        let documentation = resources.filter { $0.form == .documentation }.map { address($0.path) }
        return [
            (RDFName(.dct, "identifier"), .plain(options.identifier ?? node(options.name))),
            (RDFName(.dcat, "landingPage"), site(in: &graph)),
            (RDFName(.dcat, "contactPoint"), contact(in: &graph)),
            (.licence, licence(in: &graph)),
        ] + documentation.map { (RDFName(.foaf, "page"), document($0, in: &graph)) }
            + keywords.map { (RDFName(.dcat, "keyword"), .plain($0, language: "fr")) }
    }

    /// The words to find the dataset by: those that are given, or else the modules', each once.
    private var keywords: [String] {
        if let given = options.keywords { return Self.keywords(of: [given]) }
        return Self.keywords(of: content.catalogue.modules.lazy.compactMap { $0.keywords?.value })
    }

    /// The first words, each once; looks no further than it has to.
    private static func keywords(of lists: some Sequence<[String]>) -> [String] {
        var seen: Set<String> = [], keywords: [String] = []
        for list in lists {
            for word in list where !word.isEmpty && seen.insert(word).inserted { keywords.append(word) }
            if keywords.count >= maximumKeywordCount { break }
        }
        return Array(keywords.prefix(maximumKeywordCount))
    }

    /// More words than that find nothing any more.
    private static let maximumKeywordCount = 50

    private func contact(in graph: inout RDFGraph) -> RDFTerm? {
        content.publisher.contact.map { mail in
            graph.add(node("contact"), RDFName(.vcard, "Organization"))
            return graph.adding(
                node("contact"), RDFName(.vcard, "Kind"),
                [
                    (RDFName(.vcard, "fn"), .plain(publisherName)),
                    (RDFName(.vcard, "hasEmail"), .iri("mailto:" + Self.encoded(mail))),
                ])
        }
    }

    /// An address with the characters that an IRI can't hold percent-encoded.
    private static func encoded(_ mail: String) -> String {
        mail.utf8.map { byte in
            "^`{|}%".utf8.contains(byte) ? "%" + String(byte, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
        }.joined()
    }

    func licence(in graph: inout RDFGraph) -> RDFTerm? {
        guard let address = content.publisher.licenceAddress, let name = content.publisher.licence else { return nil }
        return graph.adding(address, RDFName(.dct, "LicenseDocument"), [(.title, .plain(name))])
    }

    private func addDistribution(
        _ resource: DatasetResource, _ file: DescribedFile?, to graph: inout RDFGraph
    ) -> RDFTerm {
        let address = address(resource.path)
        let type = graph.adding(
            "https://www.iana.org/assignments/media-types/" + resource.form.mediaType, RDFName(.dct, "MediaType"))
        let format = graph.adding(
            Self.authority + "file-type/" + resource.form.fileType, RDFName(.dct, "MediaTypeOrExtent"))
        let schema = resource.schemaPath.map {
            graph.adding(
                self.address($0), RDFName(.dct, "Standard"),
                [(.title, .plain("Schéma : " + resource.title, language: "fr"))])
        }
        return graph.adding(
            node("distribution-" + resource.name), RDFName(.dcat, "Distribution"),
            [
                (.title, .plain(resource.title, language: "fr")),
                (.description, .plain(resource.description, language: "fr")),
                (RDFName(.dcat, "accessURL"), .iri(address)), (RDFName(.dcat, "downloadURL"), .iri(address)),
                (RDFName(.dcat, "mediaType"), type), (RDFName(.dct, "format"), format),
                (RDFName(.dcat, "byteSize"), file.map { .typed(String($0.byteCount), .count) }),
                (RDFName(.spdx, "checksum"), checksum(of: file, resource, in: &graph)),
                (RDFName(.dct, "conformsTo"), schema), (.licence, licence(in: &graph)),
                (.modified, lastChange.map { .typed($0.description, .day) }),
            ])
    }

    private func checksum(
        of file: DescribedFile?, _ resource: DatasetResource, in graph: inout RDFGraph
    ) -> RDFTerm? {
        guard let file else { return nil }
        let algorithm = graph.adding(
            RDFName(.spdx, "checksumAlgorithm_sha256").iri, RDFName(.spdx, "ChecksumAlgorithm"))
        return graph.adding(
            node("empreinte-" + resource.name), RDFName(.spdx, "Checksum"),
            [
                (RDFName(.spdx, "algorithm"), algorithm),
                (RDFName(.spdx, "checksumValue"), .typed(file.sha256, RDFName(.xsd, "hexBinary"))),
            ])
    }

    /// Where the vocabularies of the Publications Office are.
    static let authority = "http://publications.europa.eu/resource/authority/"
}

extension RDFName {
    static let catalog = RDFName(.dcat, "Catalog")
    static let dataset = RDFName(.dcat, "Dataset")
    static let title = RDFName(.dct, "title")
    static let description = RDFName(.dct, "description")
    static let publisher = RDFName(.dct, "publisher")
    static let language = RDFName(.dct, "language")
    static let licence = RDFName(.dct, "license")
    static let modified = RDFName(.dct, "modified")
    static let day = RDFName(.xsd, "date")
    static let count = RDFName(.xsd, "nonNegativeInteger")
}

extension DatasetForm {
    /// The code of the vocabulary of file types that the profile asks for; it has none for NDJSON nor Markdown.
    fileprivate var fileType: String {
        switch self {
        case .csv: "CSV"
        case .json, .lines: "JSON"
        case .spreadsheet: "ODS"
        case .documentation: "TXT"
        }
    }
}
