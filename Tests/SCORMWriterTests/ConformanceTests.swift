import Conformance
import Testing

@testable import SCORMWriter

/// What is written, before the checks that every export runs.
@Suite struct ConformanceTests {
    @Test(arguments: PackageEdition.allCases, PackageOptions.CourseStructure.allCases)
    func packagesPassTheChecks(edition: PackageEdition, structure: PackageOptions.CourseStructure) throws {
        var options = PackageOptions()
        options.courseStructure = structure
        options.masteryScore = 80
        options.metadata = structure == .singleItem ? .lom : .scolomfr
        for package in try ExplodedPackage.all(as: edition, options: options) {
            let files = package.files.map { file in PackageFile(name: file.path) { file.bytes } }
            let report = try PackageCheck().report(of: files, named: package.path)
            #expect(report.format?.name == edition.rawValue)
            #expect(report.diagnostics.filter { $0.severity > .note } == [])
        }
    }
}
