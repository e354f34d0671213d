/// A manifest of IMS Content Packaging 1.1, as it is and as the editions of SCORM profile it (SCORM 1.2 Content Aggregation Model,
/// section 2.3; SCORM 2004 Content Aggregation Model, section 3.4).
struct Manifest {
    /// How a resource behaves at run time.
    enum SCORMType: String {
        /// It speaks to the LMS.
        case sco
        /// It only shows something.
        case asset
    }

    /// A line of the table of contents.
    struct Item {
        var identifier: String
        var title: String
        var resourceIdentifier: String
        /// The least score to pass, 0 to 100.
        var masteryScore: Int?
        var isFirst: Bool
        var isLast: Bool
    }

    /// The table of contents.
    struct Organization {
        var identifier: String
        var title: String
        var items: [Item]
    }

    /// Files that go together.
    struct Resource {
        var identifier: String
        var type: SCORMType
        /// The file that is launched.
        var href: String?
        /// Every file of the resource, the launched one first, by its path in the package.
        var files: [String]
        /// The identifiers of other resources that this one needs.
        var dependencies: [String] = []
    }

    /// Identifiers are NCNames: each starts with a prefix of capitals, which no ``Identifier`` holds.
    var identifier: String
    var metadata: LearningObject
    /// The path of a file with further metadata.
    var metadataLocation: String?
    var organization: Organization
    /// The resources; the one to launch comes first, since some platforms launch the first that they meet.
    var resources: [Resource]
}
