public import CourseCatalogue

/// The page of a module: what it is, its body, and the way on to where it is followed.
public struct ModulePage: Sendable {
    /// The module.
    public var module: Module
    /// The module's body, read.
    public var body: [BodyNode]
    /// What surrounds the page.
    public var context: PageContext

    /// The page of a module.
    public init(of module: Module, body: [BodyNode], in context: PageContext) {
        self.module = module
        self.body = body
        self.context = context
    }

    /// The page: a whole HTML5 document in the module's language, UTF-8.
    public func html() -> String {
        let wording = Wording(besides: module.language.value)
        var article = ModuleArticle(module: module, body: body, context: context, wording: wording)
        let frame = PageFrame(
            title: documentTitle, description: module.summary?.value, languageTag: module.language.value,
            wording: wording, context: context, source: module.pageAddress?.value,
            videos: BodyNode.videos(in: body))
        return frame.html(around: article.html() + context.neighbours(wording))
    }

    /// The pictures that the page of a module shows, in order, with repeats.
    public static func pictures(of module: Module, body: [BodyNode]) -> [Picture] {
        [module.picture?.value].compactMap { $0 } + BodyNode.pictures(in: body)
    }

    /// Whether the page of a module leads to an activity elsewhere, which can complete it.
    public static func leadsElsewhere(_ module: Module) -> Bool {
        module.platform.flatMap { WebAddress($0.value.address) } != nil
    }

    private var documentTitle: String {
        guard let course = context.courseTitle else { return module.title.value }
        return module.title.value + " – " + course
    }
}
