import CourseCatalogue
import Interchange
import LearnerPage

/// A package before it is zipped: its pages, their pictures, and the manifest that follows from them.
struct Package {
    /// A page that is launched.
    struct Page {
        /// What the page is of.
        var subject: Subject
        var title: String
        /// The language of the title, as a BCP 47 tag.
        var titleLanguage: String
        /// The page's path in the package.
        var path: String
        /// The page itself, in UTF-8.
        var html: [UInt8]
        /// The pictures that it shows, with repeats.
        var pictures: [Picture]
        var masteryScore: Int?
    }

    var edition: PackageEdition
    var subject: Subject
    var title: String
    /// What is said of the package.
    var metadata: LearningObject
    /// Whether the package holds a ScoLOMFR record too.
    var hasRecord: Bool
    var activities: ActivityIdentifiers
    /// The pages in the order of the table of contents; the first is launched first.
    var pages: [Page]
    /// The names that the pages call their pictures by.
    var names: FileNames
    /// What it has as all packages of the edition.
    var shared: SharedParts

    /// The files of the package, the one that describes it first.
    var artifacts: [Artifact] {
        let pictures = pictures
        var artifacts = [description(listing: pictures)]
        artifacts.reserveCapacity(
            2 + shared.schemas.count + pages.count + shared.pageFiles.count + pictures.count)
        if hasRecord {
            let record = metadata.record(shared.controlDocuments)
            artifacts.append(Artifact(path: LearningObject.recordPath, content: .bytes(record)))
        }
        artifacts += shared.schemas
        for page in pages { artifacts.append(Artifact(path: page.path, content: .bytes(page.html))) }
        artifacts += shared.pageFiles
        for picture in pictures {
            artifacts.append(Artifact(path: picture.path, content: .copy(sourcePath: picture.sourcePath)))
        }
        return artifacts
    }

    /// The document at the root of the package that says what is in it.
    private func description(listing pictures: [ListedPicture]) -> Artifact {
        guard let dialect = shared.dialect else {
            return Artifact(path: "cmi5.xml", content: .bytes(courseStructure.xml(shared.controlDocuments)))
        }
        let manifest = manifest(listing: pictures).xml(for: edition, dialect, shared.rootAttributes)
        return Artifact(path: "imsmanifest.xml", content: .bytes(manifest))
    }

    /// The manifest's identifier: `MOD-…` or `COURSE-…`.
    private var identifier: String {
        switch subject {
        case .module(let module): "MOD-" + module.identifier.text
        case .course(let course): "COURSE-" + course.identifier.text
        }
    }

    private func manifest(listing pictures: [ListedPicture]) -> Manifest {
        let items = pages.indices.map { index in
            Manifest.Item(
                identifier: "ITEM-" + pages[index].key, title: pages[index].title,
                resourceIdentifier: "RES-" + pages[index].key, masteryScore: pages[index].masteryScore,
                isFirst: index == 0, isLast: index == pages.count - 1)
        }
        return Manifest(
            identifier: identifier, metadata: metadata,
            metadataLocation: hasRecord ? LearningObject.recordPath : nil,
            organization: Manifest.Organization(identifier: "ORG-" + identifier, title: title, items: items),
            resources: resources(listing: pictures))
    }

    /// A resource for each page with the pictures that it alone shows, and one for the rest.
    private func resources(listing pictures: [ListedPicture]) -> [Manifest.Resource] {
        var common = Manifest.Resource(
            identifier: "COMMON-" + identifier, type: .asset, href: nil, files: PageFile.all.map(\.name))
        if hasRecord { common.files.append(LearningObject.recordPath) }
        var resources = pages.map { page in
            Manifest.Resource(
                identifier: "RES-" + page.key, type: .sco, href: page.path, files: [page.path],
                dependencies: [common.identifier])
        }
        for picture in pictures {
            if picture.isShared {
                common.files.append(picture.path)
            } else {
                resources[picture.page].files.append(picture.path)
            }
        }
        return resources + [common]
    }

    /// A file of a picture, with the pages that show it.
    private struct ListedPicture {
        let sourcePath: String
        let path: String
        /// The number of the first page that shows it.
        let page: Int
        /// Whether others show it too.
        var isShared = false
    }

    /// Up to how many pictures are looked through for each one.
    private static let searchedPictureCount = 16

    /// Each picture once, in the order of the pages.
    private var pictures: [ListedPicture] {
        var names = names
        // Few packages have so many pictures that a table finds them sooner.
        var positions: [String: Int] = [:]
        var found: [ListedPicture] = []
        func position(of path: String) -> Int? {
            guard found.count > Self.searchedPictureCount else { return found.firstIndex { $0.path == path } }
            if positions.isEmpty {
                for (index, picture) in found.enumerated() { positions[picture.path] = index }
            }
            return positions[path]
        }
        for (page, content) in pages.enumerated() {
            for picture in content.pictures {
                for asset in picture.assets {
                    let path = names.path(for: asset)
                    if let position = position(of: path) {
                        if found[position].page != page { found[position].isShared = true }
                    } else {
                        if !positions.isEmpty { positions[path] = found.count }
                        found.append(ListedPicture(sourcePath: asset.sourcePath, path: path, page: page))
                    }
                }
            }
        }
        return found
    }
}

extension Package.Page {
    /// What the page is of, as the identifiers of its item and resource say it.
    fileprivate var key: String {
        switch subject {
        case .module(let module): module.identifier.text
        case .course(let course): "COURSE-" + course.identifier.text
        }
    }
}
