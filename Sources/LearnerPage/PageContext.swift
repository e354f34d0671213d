public import CourseCatalogue

/// What surrounds a page: its package, its course, and who answers for it.
public struct PageContext: Sendable {
    /// How the page speaks to the LMS that shows it.
    public enum Tracking: Hashable, Sendable {
        /// Not at all.
        case none
        /// By SCORM 1.2's run-time environment; with `reportsScore` the share of the page that was seen, 0 to 100, is
        /// the score once the end is reached.
        case scorm12(reportsScore: Bool)
    }

    /// Another page of the same package.
    public struct Neighbour: Hashable, Sendable {
        /// The page's address, relative to this one.
        public var address: String
        /// The page's title.
        public var title: String

        /// A page of the same package.
        public init(address: String, title: String) {
            self.address = address
            self.title = title
        }
    }

    /// How the page speaks to the LMS.
    public var tracking: Tracking
    /// The title of the course that the page is read in.
    public var courseTitle: String?
    /// The page before this one in the course.
    public var previous: Neighbour?
    /// The page after this one in the course.
    public var next: Neighbour?
    /// Who answers for the content.
    public var publisher: Publisher?
    /// The content's licence, as an SPDX identifier.
    public var licence: String?
    /// The address, relative to the page, of a picture's file; nil where the package doesn't hold it.
    public var pictureAddress: @Sendable (Asset) -> String?

    /// What surrounds a page; the style sheet and the script (``PageFile``) stand in the same folder.
    public init(
        tracking: Tracking, courseTitle: String? = nil, previous: Neighbour? = nil, next: Neighbour? = nil,
        publisher: Publisher? = nil, licence: String? = nil,
        pictureAddress: @escaping @Sendable (Asset) -> String?
    ) {
        self.tracking = tracking
        self.courseTitle = courseTitle
        self.previous = previous
        self.next = next
        self.publisher = publisher
        self.licence = licence
        self.pictureAddress = pictureAddress
    }
}
