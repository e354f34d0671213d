public import CourseCatalogue

/// The page of a module: what it is, its body, and the way on to where it is followed.
public struct ModulePage: Sendable {
    /// The module.
    public var module: Module
    /// The module's body, read.
    public let body: [BodyNode]
    /// What the body holds.
    public let parts: BodyParts
    /// What surrounds the page.
    public var context: PageContext

    /// The page of a module.
    ///
    /// - Parameters:
    ///   - module: the module.
    ///   - body: its body, read.
    ///   - parts: what the body holds, where that is known already.
    ///   - context: what surrounds the page.
    public init(of module: Module, body: [BodyNode], parts: BodyParts? = nil, in context: PageContext) {
        self.module = module
        self.body = body
        self.parts = parts ?? BodyParts(of: body)
        self.context = context
    }

    /// The page: a whole HTML5 document in the module's language, UTF-8.
    public func html() -> String { String(decoding: document(), as: UTF8.self) }

    /// The bytes of the page.
    package func document() -> [UInt8] {
        var article = ModuleArticle(
            module: module, body: body, context: context, wording: wording, passMark: score.passMark)
        return frame.document { page in
            article.write(to: &page)
            context.writeNeighbours(wording, to: &page)
        }
    }

    /// The page for platforms that keep a page's body alone, under a title of their own: without style and script, its
    /// outermost heading an `h2`, its language on its content. Links to other pages of the package are left out.
    public func bareHTML() -> String {
        var article = ModuleArticle(
            module: module, body: body, context: context, wording: wording, passMark: score.passMark, isPart: true)
        article.isBare = true
        return frame.bareHTML { article.write(to: &$0) }
    }

    /// What a link to the platform that a module is followed on is called, in the module's language.
    public static func linkTitle(of module: Module, on platform: Platform) -> String {
        Wording(besides: module.language.value)[Phrase.follow(on: platform.name)]
    }

    /// The pictures that the page of a module shows, in order, with repeats.
    public static func pictures(of module: Module, _ parts: BodyParts) -> [Picture] {
        [module.picture?.value].compactMap { $0 } + parts.pictures
    }

    /// Whether the page of a module leads to an activity elsewhere, which can complete it.
    public static func leadsElsewhere(_ module: Module) -> Bool {
        module.platform.flatMap { WebAddress($0.value.address) } != nil
    }

    private var wording: Wording { Wording(besides: module.language.value) }

    private var frame: PageFrame {
        PageFrame(
            title: documentTitle, description: module.summary?.value, languageTag: module.language.value,
            wording: wording, context: context, source: module.pageAddress?.value,
            videos: parts.videos, score: score)
    }

    private var score: PageScore { PageScore(of: parts.selfChecks, trackedBy: context.tracking) }

    private var documentTitle: String {
        guard let course = context.courseTitle else { return module.title.value }
        return module.title.value + " – " + course
    }
}
