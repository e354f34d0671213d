import CourseCatalogue
import Interchange

/// A catalogue in the words of schema.org.
struct SchemaOrgVocabulary: Sendable {
    /// A course or a module.
    struct Entry: Sendable {
        let identifier: Identifier
        let value: JSONValue

        /// The entry as a document of its own.
        var document: JSONValue {
            guard case .object(let members) = value else { return value }
            return .object([SchemaOrgVocabulary.context] + members)
        }
    }

    private static let context = JSONValue.Member("@context", "https://schema.org")

    /// The courses with a module that is out, then these modules, each once.
    let entries: [Entry]
    private let title: String

    /// The entries as a list.
    var list: JSONValue {
        let items = entries.enumerated().map { index, entry in
            JSONValue.members(["@type": "ListItem", "position": .integer(index + 1), "item": entry.value])
        }
        return .object([
            Self.context, .init("@type", "ItemList"), .init("name", .string(title)),
            .init("numberOfItems", .integer(items.count)), .init("itemListElement", .array(items)),
        ])
    }

    init(_ catalogue: Catalogue) {
        let content = DatasetContent(of: catalogue)
        title = content.title
        let publisher = content.publisher
        let courses = content.courses.compactMap { row -> Entry? in
            var seen: Set<Identifier> = []
            let modules = catalogue.modules(of: row.course).filter {
                $0.release.state.value == .released && seen.insert($0.identifier).inserted
            }
            guard !modules.isEmpty else { return nil }
            let value = Self.course(row.course, modules, publisher, site: catalogue.siteAddress?.value)
            return Entry(identifier: row.course.identifier, value: value)
        }
        let modules = catalogue.modules.modules(in: [.released])
        entries =
            courses
            + modules.map { module in
                Entry(
                    identifier: module.identifier,
                    value: Self.module(module, publisher, site: catalogue.siteAddress?.value))
            }
    }

    private static func course(
        _ course: Course, _ modules: [Module], _ publisher: PublisherFacts, site: String?
    ) -> JSONValue {
        .members([
            "@type": "Course",
            "@id": node(course.identifier, site),
            "identifier": .string(course.identifier.text),
            "name": .string(course.title.value),
            "description": text(course.summary?.value) ?? .string(course.title.value),
            "url": address(course.pageAddress?.value),
            "inLanguage": LanguageTag(course.language.value).map { .string($0.text) },
            "provider": organisation(publisher.name, publisher.address),
            "license": publisher.licenceAddress.map { .string($0) },
            "hasPart": .array(
                modules.map { module in
                    .members([
                        "@type": .strings(moduleTypes), "@id": node(module.identifier, site),
                        "name": .string(module.title.value), "url": address(module.pageAddress?.value),
                    ])
                }),
        ])
    }

    static let moduleTypes = ["Course", "LearningResource"]

    /// The name of an entry among all, where the site has an address to make it of.
    static func node(_ identifier: Identifier, _ site: String?) -> JSONValue? {
        site.flatMap { WebAddress($0)?.appending(path: "") }.map { .string($0.text + "#" + identifier.text) }
    }

    static func text(_ text: String?) -> JSONValue? { text.flatMap { $0.isEmpty ? nil : .string($0) } }

    static func address(_ text: String?) -> JSONValue? { text.flatMap { WebAddress($0) }.map { .string($0.text) } }

    static func texts(_ texts: [String]?) -> JSONValue? {
        let kept = (texts ?? []).filter { !$0.isEmpty }
        return kept.isEmpty ? nil : .strings(kept)
    }

    static func organisation(_ name: String?, _ address: String? = nil) -> JSONValue? {
        text(name).map { name in
            .members(["@type": "Organization", "name": name, "url": address.map { .string($0) }])
        }
    }
}
