public import ControlDocuments
public import LearnerPage

/// What can be chosen for packages, in any format.
public struct PackageOptions: Hashable, Sendable {
    /// How the package of a course is cut.
    public enum CourseStructure: String, CaseIterable, Sendable {
        /// An item, and so a page, for the overview and for each module: the LMS follows each by itself.
        case itemPerModule
        /// One item with everything in one page, for an LMS that takes one SCO a package.
        case singleItem
    }

    /// Which metadata a package carries.
    public enum Metadata: String, CaseIterable, Sendable {
        /// LOM, in the manifest.
        case lom
        /// LOM in the manifest, and a record of ScoLOMFR 3.2 beside it.
        case scolomfr
    }

    /// The score, 0 to 100, from which an LMS counts a module as passed, where its questions don't say another; nil asks
    /// for none. With it a page without questions reports the share of it that was seen, once it is completed.
    public var masteryScore: Int?
    /// What makes a page completed.
    public var completion = Completion.readToEnd
    /// How the package of a course is cut.
    public var courseStructure = CourseStructure.itemPerModule
    /// Which metadata a package carries; cmi5 has a place for neither.
    public var metadata = Metadata.lom
    /// The schemas at the root of each package; nil for the tool's own.
    public var controlDocuments: [ControlDocument]?
    /// Whether each module gets a package.
    public var packagesModules = true
    /// Whether each course gets a package.
    public var packagesCourses = true
    /// Whether modules that are announced are packaged like those that are out: to prepare a platform before the day.
    public var packagesAnnounced = false

    /// The minutes to spend on a page where the time spent completes it and nobody says how long.
    public static let minutesToSpend = 5

    /// The defaults.
    public init() {}
}
