import Conformance
import Testing

@testable import SCORMWriter

/// What is written, before the checks that every export runs.
@Suite struct ConformanceTests {
    @Test(arguments: PackageEdition.allCases, PackageOptions.CourseStructure.allCases)
    func packagesPassTheChecks(edition: PackageEdition, structure: PackageOptions.CourseStructure) throws {
        let format = try #require(PackageFormat(rawValue: edition.rawValue))
        var options = PackageOptions()
        options.courseStructure = structure
        options.masteryScore = 80
        for package in try ExplodedPackage.all(as: edition, options: options) {
            let files = package.files.map { file in PackageFile(name: file.path) { file.bytes } }
            #expect(try PackageCheck(of: format).diagnostics(of: files, named: package.path) == [])
            #expect(try PackageCheck().diagnostics(of: files, named: package.path) == [])
        }
    }
}
