import CourseCatalogue
import Diagnostics
import Interchange
import YAML

/// What the Data Package beside the tables says of the whole; nothing where there is none.
struct DatasetDescriptor {
    private let root: YAMLNode?

    private static let file = "datapackage.json"

    init(in source: SourceTree) throws(FatalDiagnostic) {
        guard let bytes = try? source.read(Self.file) else {
            root = nil
            return
        }
        root = try parseJSON(String(decoding: bytes, as: UTF8.self), file: Self.file)
    }

    var title: Fact<String>? { text(root?["title"]) }

    /// The address of the site, without a final `/`.
    var siteAddress: Fact<String>? {
        text(root?["homepage"]).flatMap { fact in
            WebAddress(fact.value).map { address in
                Fact(address.text.hasSuffix("/") ? String(address.text.dropLast()) : address.text, fact.provenance)
            }
        }
    }

    var licence: Fact<String>? { text(root?["licenses"]?.elements?.first?["name"]) }

    /// Who publishes, without the SIRET, which a descriptor doesn't give.
    var publisher: Fact<Publisher>? {
        let contributors = root?["contributors"]?.elements ?? []
        guard let node = contributors.first(where: { $0["roles"]?.strings?.contains("publisher") == true }),
            let name = text(node["title"])
        else { return nil }
        let publisher = Publisher(
            name: name.value, address: text(node["path"])?.value, contact: text(node["email"])?.value)
        return Fact(publisher, name.provenance)
    }

    private func text(_ node: YAMLNode?) -> Fact<String>? {
        guard let node, let text = node.string, !text.isEmpty else { return nil }
        return Fact(text, Provenance(.field, at: node.location))
    }
}
