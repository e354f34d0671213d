public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes the open dataset: the tables of modules, courses, links and changes in CSV, JSON, NDJSON and a spreadsheet, with
/// what describes them: Table Schemas, a JSON Schema, a dictionary, a Data Package 2, CSVW metadata, an entry in DCAT-AP 3.
///
/// Every module has a row, announced and withdrawn ones too. Values that break their column's schema (a malformed
/// address, language or SIRET) are left out and reported; the files are valid whatever the catalogue holds. Where the
/// address of the files or the publisher isn't known, there is no entry, which could not be valid.
public struct DatasetWriter: CatalogueWriter {
    /// The format.
    public static let format = FormatDescriptor(
        name: "dataset", title: "Data Package 2, DCAT-AP 3 (CSV, JSON, NDJSON, ODS)", family: .dataset, isDefault: true,
        purpose: BilingualText(
            fr: "les modules et les parcours en données ouvertes, avec leur schéma et leur notice de catalogue",
            en: "modules and courses as open data, with their schema and their entry for data catalogues"),
        loss: BilingualText(
            fr:
                "le corps des pages, les vidéos et la provenance de chaque fait, hormis celle de la date de publication",
            en: "the pages' bodies, the videos, and where each fact was read, but for the release date"))

    /// What was chosen.
    public var options: Options
    /// The most rows that a sheet may have.
    var maximumSheetRowCount = Spreadsheet.maximumRowCount

    /// A writer.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// The files of the dataset: the rows in each form, the schemas, the descriptions, then the archive if one is wanted.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        DatasetChecks(catalogue: catalogue, options: options).report(to: &diagnostics)
        let content = DatasetContent(of: catalogue, on: options.day)
        var resources = DatasetResource.all(of: content, forExcel: options.forExcel)
        if !content.fitsSpreadsheet(of: maximumSheetRowCount) {
            diagnostics.report(.tooLongForSpreadsheet(maximumSheetRowCount))
            resources.removeAll { $0.form == .spreadsheet }
        }
        let files = self.files(resources, content)
        return (files + entries(of: content, resources) + archive(of: content)).map { artifact in
            var artifact = artifact
            artifact.path = Self.folder + artifact.path
            artifact.format = Self.format.name
            return artifact
        }
    }

    private static let folder = "dataset/"

    /// The rows, their schemas and their descriptor, by their paths in the dataset; the descriptor looks for its files
    /// in a folder.
    private func files(
        _ resources: [DatasetResource], _ content: DatasetContent, in folder: String = folder
    ) -> [Artifact] {
        let schemas = TableOutline.all.map {
            Artifact(path: $0.schemaPath, content: .bytes(JSONWriter.document($0.schema)))
        }
        let package = DataPackage(content: content, name: options.name, resources: resources)
        // The spreadsheet takes longest: it is begun first, and the others are made beside it.
        let ordered = resources.filter { $0.form == .spreadsheet } + resources.filter { $0.form != .spreadsheet }
        return ordered.map(\.artifact) + schemas + [
            Artifact(
                path: DatasetJSONSchema.path, content: .bytes(JSONWriter.document(DatasetJSONSchema.document))),
            Artifact(
                path: CSVWMetadata.path, content: .bytes(JSONWriter.document(CSVWMetadata(content: content).document))),
            describing("datapackage.json", resources, in: folder) { package.bytes(of: $0) },
        ]
    }

    /// The entry for catalogues of data in each form of RDF, the same graph in all.
    private func entries(of content: DatasetContent, _ resources: [DatasetResource]) -> [Artifact] {
        guard let entry = CatalogueEntry(of: content, options: options, resources: resources) else { return [] }
        return [
            describing("catalogue.jsonld", resources) { JSONLDDocument(graph: entry.graph(of: $0)).bytes },
            describing("catalogue.ttl", resources) { TurtleDocument(graph: entry.graph(of: $0)).bytes },
            describing("catalogue.rdf", resources) { RDFXMLDocument(graph: entry.graph(of: $0)).bytes },
        ]
    }

    /// The tables of the day with what describes them, in one file that no later export replaces by another day's.
    private func archive(of content: DatasetContent) -> [Artifact] {
        guard options.keepsArchive, let day = options.day else { return [] }
        let resources = DatasetResource.all(of: content, forExcel: false).filter { $0.form != .spreadsheet }
        let files = files(resources, content, in: "")
        return [Artifact(path: "archives/\(options.name)-\(day).zip", content: .archive { _ in files })]
    }

    /// A file that tells of resources, given what was written of each, by its path in the dataset.
    private func describing(
        _ path: String, _ resources: [DatasetResource], in folder: String = folder,
        _ make: @escaping @Sendable ([String: DescribedFile]) -> [UInt8]
    ) -> Artifact {
        Artifact(
            path: path,
            content: .describing(resources.map { folder + $0.path }) { written in
                let files = written.map { (String($0.path.dropFirst(folder.count)), $0) }
                return make(Dictionary(files) { first, _ in first })
            })
    }
}

extension Diagnostic {
    fileprivate static func tooLongForSpreadsheet(_ limit: Int) -> Diagnostic {
        Diagnostic(
            .error, "spreadsheet-too-long",
            BilingualText(
                fr: "une table a plus de \(limit) lignes, ce qu'aucun tableur n'ouvre : le classeur n'est pas écrit",
                en: "a table has more than \(limit) rows, which no spreadsheet opens: the spreadsheet is not written"),
            help: BilingualText(
                fr: "prenez les tables en CSV ou en JSON, qui sont entières",
                en: "take the tables in CSV or JSON, which are whole"))
    }
}
