import ControlDocuments
import Interchange

/// A cartridge before it is zipped: its organization, its resources, and their files.
struct Cartridge {
    /// A line of the table of contents: a section with what is in it, or what opens a resource.
    struct Item {
        var identifier: String
        var title: String
        var resourceIdentifier: String?
        var items: [Item] = []
    }

    /// A file, or files that go together.
    struct Resource {
        var identifier: String
        /// The edition's term for what it is: `webcontent`, `imswl_xmlv1p1`…
        var type: String
        /// The page that opens; of web content alone.
        var href: String?
        /// Every file of the resource, by its path in the cartridge.
        var files: [String]
        /// The identifiers of other resources that this one needs.
        var dependencies: [String] = []
    }

    var edition: CartridgeEdition
    /// Identifiers are NCNames: each starts with a prefix of capitals.
    var identifier: String
    var metadata: CartridgeMetadata
    /// The sections of the table of contents, below the root item that the standard asks for.
    var sections: [Item]
    var resources: [Resource]
    /// The schemas that the manifest and the links refer to; no resource lists them.
    var controlDocuments: [ControlDocument]
    /// The files of the resources.
    var files: [Artifact]

    /// The files of the cartridge, the manifest first.
    var artifacts: [Artifact] {
        [Artifact(path: "imsmanifest.xml", content: .bytes(manifest()))]
            + controlDocuments.map { Artifact(path: $0.path, content: .shared($0.bytes)) } + files
    }
}
