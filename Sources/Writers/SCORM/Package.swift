import ControlDocuments
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
    /// The schemas that the manifest refers to.
    var controlDocuments: [ControlDocument]

    /// The files of the package, the one that describes it first.
    var artifacts: [Artifact] {
        [description]
            + recordFiles
            + controlDocuments.map { Artifact(path: $0.path, content: .shared($0.bytes)) }
            + pages.map { Artifact(path: $0.path, content: .bytes($0.html)) }
            + PageFile.all.map { Artifact(path: $0.name, content: .shared($0.bytes)) }
            + pictures.map { Artifact(path: $0.path, content: .copy(sourcePath: $0.asset.sourcePath)) }
    }

    private var recordFiles: [Artifact] {
        guard hasRecord else { return [] }
        return [Artifact(path: LearningObject.recordPath, content: .bytes(metadata.record(controlDocuments)))]
    }

    /// The document at the root of the package that says what is in it.
    private var description: Artifact {
        guard let dialect = edition.dialect else {
            return Artifact(path: "cmi5.xml", content: .bytes(courseStructure.xml(controlDocuments)))
        }
        return Artifact(path: "imsmanifest.xml", content: .bytes(manifest.xml(for: edition, dialect, controlDocuments)))
    }

    /// The manifest's identifier: `MOD-…` or `COURSE-…`.
    private var identifier: String {
        switch subject {
        case .module(let module): "MOD-" + module.identifier.text
        case .course(let course): "COURSE-" + course.identifier.text
        }
    }

    var manifest: Manifest {
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
            resources: resources)
    }

    /// A resource for each page with the pictures that it alone shows, and one for the rest.
    private var resources: [Manifest.Resource] {
        var common = Manifest.Resource(
            identifier: "COMMON-" + identifier, type: .asset, href: nil, files: PageFile.all.map(\.name))
        if hasRecord { common.files.append(LearningObject.recordPath) }
        var resources = pages.map { page in
            Manifest.Resource(
                identifier: "RES-" + page.key, type: .sco, href: page.path, files: [page.path],
                dependencies: [common.identifier])
        }
        for picture in pictures {
            if picture.pages.count == 1, let page = picture.pages.first {
                resources[page].files.append(picture.path)
            } else {
                common.files.append(picture.path)
            }
        }
        return resources + [common]
    }

    /// Each picture once, in the order of the pages, with the numbers of the pages that show it.
    private var pictures: [(asset: Asset, path: String, pages: Set<Int>)] {
        var names = names
        var positions: [String: Int] = [:]
        var found: [(asset: Asset, path: String, pages: Set<Int>)] = []
        let shown = pages.enumerated().flatMap { page in
            page.element.pictures.flatMap(\.assets).map { (page.offset, $0) }
        }
        for (page, asset) in shown {
            let path = names.path(for: asset)
            if let position = positions[path] {
                found[position].pages.insert(page)
            } else {
                positions[path] = found.count
                found.append((asset, path, [page]))
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
