public import CourseCatalogue
public import Diagnostics
public import Interchange

/// Writes the modules that are out, and the courses that they are parts of, as search engines read them: schema.org's
/// `Course` and `LearningResource` in an `ItemList`, in JSON-LD.
///
/// There is the whole list as a document and as an element to put in a page, and such an element for the page of each
/// module and course.
public struct SchemaOrgWriter: CatalogueWriter {
    /// The format.
    public static let format = FormatDescriptor(
        name: "schema-org", title: "schema.org (JSON-LD)", family: .dataset, isDefault: false,
        purpose: BilingualText(
            fr: "les modules sortis et les parcours pour les moteurs de recherche, à placer dans les pages",
            en: "the modules that are out and the courses for search engines, to put into pages"),
        loss: BilingualText(
            fr: "les modules qui ne sont pas sortis ou sont retirés ; le corps des pages, le quiz et les vidéos",
            en: "modules that are not out or are withdrawn; the pages' bodies, quiz and videos"))

    /// A writer.
    public init() {}

    /// The list, then the element of each page.
    public func artifacts(
        for catalogue: Catalogue, reporting diagnostics: inout DiagnosticCollector
    ) throws -> [Artifact] {
        let vocabulary = SchemaOrgVocabulary(catalogue)
        let list = JSONWriter.document(vocabulary.list)
        var names: Set<Identifier> = []
        let pages = vocabulary.entries.filter { names.insert($0.identifier).inserted }.map { entry in
            artifact("pages/\(entry.identifier).html", .made { _ in Self.element(JSONWriter.document(entry.document)) })
        }
        return [artifact("catalogue.jsonld", .bytes(list)), artifact("catalogue.html", .bytes(Self.element(list)))]
            + pages
    }

    /// The element that holds a document in a page. A `<` stands in strings alone, and nothing in a page may see one.
    private static func element(_ document: [UInt8]) -> [UInt8] {
        Array("<script type=\"application/ld+json\">\n".utf8)
            + document.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }
            + Array("</script>\n".utf8)
    }

    private func artifact(_ path: String, _ content: Artifact.Content) -> Artifact {
        Artifact(path: "schema-org/" + path, content: content, format: Self.format.name)
    }
}
