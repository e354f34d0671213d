import CourseCatalogue
import Diagnostics

/// The bodies of pages, by their files: from where they were kept, or rendered again where they can't be had there.
final class PageBodies: BodySource {
    private let kept: KeptPages
    private let lost: LostBodies

    init(kept: KeptPages, lost: LostBodies) {
        (self.kept, self.lost) = (kept, lost)
    }

    func nodes(of path: String, reporting diagnostics: inout DiagnosticCollector) throws -> [BodyNode] {
        try kept.body(ofPageAt: path) ?? lost.body(ofPageAt: path, reporting: &diagnostics)
    }
}
