import Foundation
import LearnerPage
import Testing

@testable import SCORMWriter

/// Whole packages against the trees in `Goldens`; `PARCOURS_UPDATE_GOLDENS=1` writes the trees anew.
@Suite struct GoldenTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["PARCOURS_UPDATE_GOLDENS"] != nil

    @Test(arguments: PackageEdition.allCases)
    func packagesAreTheGoldenOnes(edition: PackageEdition) throws {
        try compare(ExplodedPackage.all(as: edition), with: "default/" + edition.rawValue)
    }

    @Test(arguments: PackageEdition.allCases)
    func theSingleItemPackageIsTheGoldenOne(edition: PackageEdition) throws {
        var options = PackageOptions()
        options.courseStructure = .singleItem
        options.masteryScore = 80
        options.packagesModules = false
        let packages = try ExplodedPackage.all(as: edition, options: options)
        // The one page is the same in all but what it says to the LMS: it stands in the goldens of one edition.
        try compare(packages, with: "single-item-with-score/" + edition.rawValue) { path in
            edition == .scorm12 || path.hasSuffix(".xml")
        }
    }

    @Test(arguments: PackageEdition.allCases.filter(\.hasManifest))
    func packagesWithRecordsAreTheGoldenOnes(edition: PackageEdition) throws {
        var options = PackageOptions()
        options.metadata = .scolomfr
        let packages = try ExplodedPackage.all(of: DescribedCatalogue.catalogue, as: edition, options: options)
        // The pages are those of packages without records, and the records the same in every edition.
        try compare(packages, with: "scolomfr/" + edition.rawValue) { path in
            path == "imsmanifest.xml" || edition == .scorm12 && path == "scolomfr.xml"
        }
    }

    private func compare(
        _ packages: [ExplodedPackage], with name: String, where isKept: (String) -> Bool = { _ in true }
    ) throws {
        let files = packages.flatMap { package in
            package.ownTexts.filter { isKept($0.path) }
                .map { (path: package.name + "/" + $0.path, text: $0.text) }
        }
        let folder = ExplodedPackage.goldens.appending(path: name)
        if Self.isUpdating { try update(folder, files) }
        var expected = try texts(below: folder)
        for file in files {
            #expect(expected.removeValue(forKey: file.path) == file.text, "\(name)/\(file.path)")
        }
        #expect(expected.keys.sorted() == [])
    }

    private func update(_ folder: URL, _ files: [(path: String, text: String)]) throws {
        try? FileManager.default.removeItem(at: folder)
        for file in files {
            let target = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: target)
        }
    }

    private func texts(below folder: URL) throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        var found: [String: String] = [:]
        for path in paths where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            found[path] = String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
        }
        return found
    }
}
