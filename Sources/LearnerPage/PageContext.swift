public import CourseCatalogue

/// What surrounds a page: its package, its course, and who answers for it.
public struct PageContext: Sendable {
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

    /// How the page speaks to the LMS; nil where it doesn't.
    public var tracking: Tracking?
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
    /// Whether the package holds pictures in each size that they have.
    public var hasRenditions = false
    /// The address, relative to the page, of a picture's file; nil where the package doesn't hold it.
    public var pictureAddress: @Sendable (Asset) -> String?

    /// What surrounds a page; the style sheet and the script (``PageFile``) stand in the same folder.
    public init(
        tracking: Tracking?, courseTitle: String? = nil, previous: Neighbour? = nil, next: Neighbour? = nil,
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
