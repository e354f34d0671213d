import Foundation
import TestSupport
import Testing

/// `docs/Parcours.docc`, with the comments of the libraries' public declarations.
@Suite("The documentation of the libraries")
struct LibraryDocumentationTests {
    private static let catalogue = "docs/Parcours.docc"

    @Test(
        "DocC makes it of what was built, and warns of nothing",
        .enabled(if: Judge.has("pkg-config"), "needs pkg-config"))
    func docc() throws {
        let folder = try TemporaryFolder()
        let built = URL(filePath: Program.path).deletingLastPathComponent().path
        let result = try run(
            "bash", [Project.root.path + "/.ci/documentation", built, folder.path + "/out.doccarchive"])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let made = folder.path + "/out.doccarchive/data/documentation/"
        for page in [
            "parcours/readingacatalogue", "parcours/format-scorm-1-2", "coursecatalogue/catalogue",
            "interchange/cataloguewriter", "nunjucks",
        ] {
            #expect(FileManager.default.fileExists(atPath: made + page + ".json"), "\(page)")
        }
    }

    @Test("each of its blocks of Swift stands in a sample that the tests build and run")
    func excerpts() throws {
        let samples = try sources(in: "samples/writer", ending: ".swift")
        var count = 0
        for page in try sources(in: Self.catalogue, ending: ".md") {
            for block in page.matches(of: /```swift\n((?s).*?)```/) {
                let code = plain(String(block.output.1))
                #expect(samples.contains { plain($0).contains(code) }, "\(code)")
                count += 1
            }
        }
        #expect(count > 10)
    }

    private func sources(in folder: String, ending: String) throws -> [String] {
        try ProjectFiles.paths(folder).filter { $0.hasSuffix(ending) }.map(ProjectFiles.text)
    }

    /// A text without what stands before and behind its lines.
    private func plain(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}
