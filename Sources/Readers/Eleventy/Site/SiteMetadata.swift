import CourseCatalogue
import Interchange
import YAML

/// What `_data/metadata` says of the site as a whole.
struct SiteMetadata {
    var address: String?
    var title: Fact<String>?
    var language: String?
    var publisher: Fact<Publisher>?

    init(_ node: YAMLNode) {
        address = node["url"]?.string.flatMap { WebAddress(inPage: $0) }?.withoutQuery
        title = node["title"].flatMap { title in
            title.string.map { Fact($0, Provenance(.field, at: title.location)) }
        }
        language = node["language"]?.string ?? node["lang"]?.string
        guard let field = node["publisher"] ?? node["organization"] ?? node["author"] else { return }
        if let name = field.string ?? field["name"]?.string {
            let address = field["url"]?.string ?? field["address"]?.string
            publisher = Fact(
                Publisher(name: name, address: address, siret: field["siret"]?.string, contact: field["email"]?.string),
                Provenance(.field, at: field.location))
        }
    }
}
