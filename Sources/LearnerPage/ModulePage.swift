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
        return frame.html(around: article.html() + neighbours(wording))
    }

    private var documentTitle: String {
        guard let course = context.courseTitle else { return module.title.value }
        return module.title.value + " – " + course
    }

    private func neighbours(_ wording: Wording) -> String {
        context.neighbours(wording)
    }
}
