import CourseCatalogue
import Diagnostics
import Interchange

extension CatalogueAssembly {
    /// The course that the package's first page presents.
    mutating func presented(
        by article: WrittenArticle, in page: LaunchPage, reporting diagnostics: inout DiagnosticCollector
    ) -> Course {
        var course = emptyCourse
        course.title = article.title ?? course.title
        course.summary = article.lead ?? course.summary
        course.pageAddress = article.pageAddress
        let content = reading.page(article.content, in: page.path, reporting: &diagnostics)
        course.videos = content.body.videos.map {
            Fact($0, Provenance(.field, at: SourceLocation(file: page.path)))
        }
        course.body = body(of: page.path, nil)
        return course
    }

    /// A course of which the manifest alone speaks.
    var emptyCourse: Course {
        let fallback = Fact(reading.source.name, Provenance(.derived, at: SourceLocation(file: outline.file)))
        let title = outline.title ?? outline.metadata.title ?? fallback
        let keys = [IdentityKey(.title, slug(title.value))]
        let identifier =
            outline.courseIdentifier ?? Identifier.derived(from: keys) ?? Identifier(hashing: title.value)
        return Course(
            identifier: identifier, identityKeys: keys, title: title, summary: outline.metadata.description,
            language: language(of: nil))
    }
}

extension [BodyNode] {
    /// The videos, in order.
    fileprivate var videos: [Video] {
        flatMap { node -> [Video] in
            switch node {
            case .video(let video): [video]
            case .element(let element): element.children.videos
            default: []
            }
        }
    }
}
