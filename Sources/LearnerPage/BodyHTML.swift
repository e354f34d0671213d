public import CourseCatalogue

/// Serialises a body as HTML5 (WHATWG HTML, section 13.3), everything escaped.
///
/// Only the elements and attributes that ``BodyElement`` allows are written; of an element that isn't allowed the
/// content is kept. Headings get the levels that follow from their order, without gaps.
public struct BodyHTML: Sendable {
    /// Where the HTML will stand.
    public enum Setting: Hashable, Sendable {
        /// In a learner's page, with its style sheet and script beside it: links open in a new window, a video is a
        /// still that loads its player on a click.
        case page
        /// Away from its page, as in a feed: addresses are absolute, a video is a link. `address` is the page's own,
        /// for links to its parts; without it such links lose their target.
        case feed(address: String?)
    }

    /// Where the HTML will stand.
    public var setting: Setting
    /// The words that go with the content.
    public var wording: Wording
    /// The level of the outermost headings, 2 where a page has its title in an `h1`.
    public var firstHeadingLevel: Int
    /// What is put before each `id` and each link to one, so that several bodies can stand in one page.
    public var identifierPrefix: String
    /// Whether a script will check the answers to questions; without one they stand with their answers folded below.
    public var checksAnswers = true
    /// The share of right answers that learners are told to reach, in percent.
    public var passMark: Int?
    /// Whether pictures are offered in each size that they have; otherwise in the one that the source shows.
    public var offersRenditions = false
    /// The address that a picture's file has there; nil leaves the picture out for its alternative text.
    public var pictureAddress: @Sendable (Asset) -> String?

    /// A manner of serialising bodies.
    public init(
        in setting: Setting, wording: Wording, firstHeadingLevel: Int = 2, identifierPrefix: String = "",
        pictureAddress: @escaping @Sendable (Asset) -> String?
    ) {
        self.setting = setting
        self.wording = wording
        self.firstHeadingLevel = firstHeadingLevel
        self.identifierPrefix = identifierPrefix
        self.pictureAddress = pictureAddress
    }

    /// The HTML of these nodes, without an element around it.
    public func html(_ nodes: [BodyNode]) -> String { String(decoding: bytes(nodes), as: UTF8.self) }

    /// The same in UTF-8.
    package func bytes(_ nodes: [BodyNode]) -> [UInt8] {
        var writer = HTMLWriter(byteCount: Self.usualByteCount)
        write(nodes, to: &writer)
        return writer.bytes
    }

    /// Most bodies have fewer bytes.
    private static let usualByteCount = 1 << 13

    /// Writes the HTML of these nodes after what a page holds already.
    func write(_ nodes: [BodyNode], to writer: inout HTMLWriter) {
        var serializer = BodySerializer(self)
        serializer.serialize(nodes, to: &writer)
    }
}
