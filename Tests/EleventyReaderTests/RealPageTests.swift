import CourseCatalogue
import Diagnostics
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

@Suite("The real page", .enabled(if: Project.hasShared, "needs ../shared"))
struct RealPageTests {
    private func read() throws -> (catalogue: Catalogue, diagnostics: DiagnosticCollector) {
        var diagnostics = DiagnosticCollector()
        let source = try SourceTree(at: try Project.shared("real/ecoresponsable").path)
        return (try EleventyReader().read(source, reporting: &diagnostics), diagnostics)
    }

    @Test("dump")
    func dump() throws {
        let (catalogue, diagnostics) = try read()
        for course in catalogue.courses { print(course.identifier, course.title, course.summary as Any, course.pageAddress as Any, course.videos) }
        for module in catalogue.modules { Swift.dump(module) }
        print(Fixture.shown(diagnostics))
    }
}
