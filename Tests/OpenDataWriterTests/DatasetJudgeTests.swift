import CourseCatalogue
import Foundation
import TestSupport
import Testing

/// Datasets as the programs of their readers see them: of a whole catalogue, of one with every nasty text, of nothing.
@Suite(.enabled(if: Judge.hasPython, "run `make judges` first"))
struct DatasetJudgeTests {
    static let catalogues: [@Sendable () throws -> Catalogue] = [wholeCatalogue, nastyCatalogue, { Catalogue() }]

    @Test(arguments: catalogues.indices)
    func `frictionless finds the package valid`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let result = try run(
            Judge.python, ["-m", "frictionless", "validate", "datapackage.json"],
            in: folder.url.appending(path: "dataset"))
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    @Test(.enabled(if: Project.hasShared, "needs ../shared"), arguments: catalogues.indices)
    func `the descriptors obey the profiles of Data Package 2`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let profiles = try Project.shared("official/json-schema/frictionless-2.0").path
        let result = try run(Judge.python, [judge("profiles.py"), folder.path + "/dataset", profiles])
        #expect([result.output, result.errors] == ["", ""])
    }

    @Test(arguments: catalogues.indices)
    func `the CSV read as its schema says holds the values of the JSON`(index: Int) throws {
        let folder = try written(Self.catalogues[index]())
        let result = try run(Judge.python, [judge("read_back.py"), folder.path + "/dataset"])
        #expect([result.output, result.errors] == ["", ""])
    }

    @Test func `the portal takes each column for what it is`() throws {
        let folder = try written(wholeCatalogue())
        let result = try run(Judge.python, [judge("detect.py"), folder.path + "/dataset/modules.csv"])
        let text = result.output
        #expect(
            text == (try Golden("OpenDataWriterTests/Goldens/detected-columns.txt").expected(insteadOf: text)),
            "\(result.errors)")
    }

    private func judge(_ name: String) -> String {
        Project.root.appending(path: "Tests/OpenDataWriterTests/Judges/" + name).path
    }

    private func written(_ catalogue: Catalogue) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in try dataset(of: catalogue) { try folder.write(text, to: path) }
        return folder
    }
}
