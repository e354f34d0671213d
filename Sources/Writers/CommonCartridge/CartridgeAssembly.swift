import ControlDocuments
import CourseCatalogue
import Interchange
import LearnerPage
import SCORMWriter

/// A cartridge that is being put together, section after section.
struct CartridgeAssembly {
    let edition: CartridgeEdition
    let options: CartridgeOptions
    private let controlDocuments: [ControlDocument]
    private var names = FileNames(taken: ["imsmanifest.xml"])
    private var sections: [Cartridge.Item] = []
    private var resources: [Cartridge.Resource] = []
    private var files: [Artifact] = []
    private let pictures: [Picture]
    private let pictureNames: FileNames

    /// The pictures are one resource, which every page that shows one depends on.
    private static let picturesIdentifier = "PICTURES"

    /// A cartridge whose pages show these pictures, which may repeat.
    init(edition: CartridgeEdition, options: CartridgeOptions, pictures: [Picture] = []) {
        self.edition = edition
        self.options = options
        controlDocuments = options.controlDocuments(of: edition)
        self.pictures = pictures
        var names = FileNames(in: "pictures/")
        for picture in pictures { _ = names.path(for: picture.asset) }
        pictureNames = names
    }

    /// The address of a picture, relative to every page.
    var pictureAddress: @Sendable (Asset) -> String? {
        { [pictureNames] asset in
            var names = pictureNames
            return names.path(for: asset)
        }
    }

    /// Opens a section, which what is added next belongs to.
    mutating func addSection(_ key: String, titled title: String) {
        sections.append(Cartridge.Item(identifier: "SECTION-" + key, title: title))
    }

    /// Adds a page to the section that was opened last.
    mutating func addPage(_ key: String, titled title: String, html: String, showsPictures: Bool) {
        let path = names.path(named: key.lowercased(), extension: "html")
        files.append(Artifact(path: path, text: html))
        add(
            "PAGE-" + key, title,
            Cartridge.Resource(
                identifier: "RES-PAGE-" + key, type: "webcontent", href: path, files: [path],
                dependencies: showsPictures ? [Self.picturesIdentifier] : []))
    }

    /// Adds a link to the section that was opened last; to a page where it doesn't lead to a platform.
    mutating func addLink(_ key: String, titled title: String, to address: WebAddress, isPage: Bool = false) {
        // A page is no tool, and the schema of Basic LTI holds addresses to 4,096 characters.
        let manner = isPage || address.text.utf8.count > 4_096 ? .webLink : options.links
        let link = CartridgeLink(
            title: title, address: address, manner: manner, edition: edition, controlDocuments: controlDocuments)
        let path = names.path(named: key.lowercased() + "-link", extension: "xml")
        files.append(Artifact(path: path, content: .bytes(link.document())))
        add(
            "LINK-" + key, title,
            Cartridge.Resource(identifier: "RES-LINK-" + key, type: link.type, href: nil, files: [path]))
    }

    private mutating func add(_ identifier: String, _ title: String, _ resource: Cartridge.Resource) {
        resources.append(resource)
        let item = Cartridge.Item(identifier: identifier, title: title, resourceIdentifier: resource.identifier)
        guard let last = sections.indices.last else { return sections.append(item) }
        sections[last].items.append(item)
    }

    /// The whole cartridge.
    func cartridge(_ identifier: String, _ metadata: CartridgeMetadata) -> Cartridge {
        var resources = resources, files = files, names = pictureNames
        var paths: [String] = [], known: Set<String> = []
        for picture in pictures where known.insert(picture.asset.sourcePath).inserted {
            let path = names.path(for: picture.asset)
            paths.append(path)
            files.append(Artifact(path: path, content: .copy(sourcePath: picture.asset.sourcePath)))
        }
        if !paths.isEmpty {
            resources.append(
                Cartridge.Resource(identifier: Self.picturesIdentifier, type: "webcontent", href: nil, files: paths))
        }
        return Cartridge(
            edition: edition, identifier: identifier, metadata: metadata, sections: sections, resources: resources,
            controlDocuments: controlDocuments, files: files)
    }
}
