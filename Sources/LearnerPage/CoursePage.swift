public import CourseCatalogue

/// The page of a course: what it is about, and where each of its modules stands.
public struct CoursePage: Sendable {
    /// A module in the course's list.
    public struct Entry: Sendable {
        /// How the package holds the module.
        public enum Presence: Sendable {
            /// Not at all: the module isn't out.
            case absent
            /// As a page of its own, at this address relative to the course's page.
            case page(address: String)
            /// In this very page, with its body.
            case part(body: [BodyNode])
        }

        /// The module.
        public var module: Module
        /// How the package holds it.
        public var presence: Presence

        /// A module of the list.
        public init(_ module: Module, _ presence: Presence) {
            self.module = module
            self.presence = presence
        }
    }

    /// The course.
    public var course: Course
    /// The course's body, read.
    public var body: [BodyNode]
    /// Its modules, in its order, whatever their state.
    public var entries: [Entry]
    /// What surrounds the page.
    public var context: PageContext

    /// The page of a course.
    public init(of course: Course, body: [BodyNode], entries: [Entry], in context: PageContext) {
        self.course = course
        self.body = body
        self.entries = entries
        self.context = context
    }

    /// The page: a whole HTML5 document in the course's language, UTF-8.
    public func html() -> String { String(decoding: document(), as: UTF8.self) }

    /// The bytes of the page.
    package func document() -> [UInt8] {
        let passMark = score.passMark
        var overview = CourseOverview(page: self, wording: wording, passMark: passMark)
        return frame.document { page in
            overview.write(to: &page)
            writeParts(reaching: passMark, to: &page)
            context.writeNeighbours(wording, to: &page)
        }
    }

    /// The overview for platforms that keep a page's body alone, under a title of their own: without style and script.
    public func bareHTML() -> String {
        var overview = CourseOverview(page: self, wording: wording, passMark: score.passMark)
        overview.isBare = true
        return frame.bareHTML { overview.write(to: &$0) }
    }

    /// What a table of contents calls the page, where the modules have pages of their own, in the course's language.
    public static func overviewTitle(of course: Course) -> String {
        Wording(besides: course.language.value)[Phrase.overview]
    }

    /// What the modules of a course are called together, in the course's language or else in English.
    public static func modulesTitle(of course: Course) -> String {
        Wording(besides: course.language.value)[Phrase.modules]
    }

    /// The pictures that the page of a course shows, in order, with repeats.
    public static func pictures(body: [BodyNode], entries: [Entry]) -> [Picture] {
        entries.reduce(into: BodyParts(of: body).pictures) { pictures, entry in
            guard case .part(let body) = entry.presence else { return }
            pictures += ModulePage.pictures(of: entry.module, BodyParts(of: body))
        }
    }

    /// The self-checks in the page of a course, in order.
    public static func selfChecks(body: [BodyNode], entries: [Entry]) -> [SelfCheck] {
        entries.reduce(into: SelfCheck.all(in: body)) { checks, entry in
            guard case .part(let body) = entry.presence else { return }
            checks += SelfCheck.all(in: body)
        }
    }

    private var wording: Wording { Wording(besides: course.language.value) }

    private var frame: PageFrame {
        PageFrame(
            title: course.title.value, description: course.summary?.value, languageTag: course.language.value,
            wording: wording, context: context, source: course.pageAddress?.value, videos: videos,
            score: score)
    }

    private var score: PageScore {
        PageScore(of: Self.selfChecks(body: body, entries: entries), trackedBy: context.tracking)
    }

    private var videos: [Video] {
        entries.reduce(into: BodyParts(of: body).videos) { videos, entry in
            guard case .part(let body) = entry.presence else { return }
            videos += BodyParts(of: body).videos
        }
    }

    /// The modules that stand in this very page, each with words in its own language.
    private func writeParts(reaching passMark: Int?, to page: inout HTMLWriter) {
        for entry in entries {
            guard case .part(let body) = entry.presence else { continue }
            let wording = Wording(besides: entry.module.language.value)
            var article = ModuleArticle(
                module: entry.module, body: body, context: context, wording: wording, passMark: passMark,
                isPart: true)
            article.write(to: &page)
        }
    }
}
