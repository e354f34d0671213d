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
        try compare(
            ExplodedPackage.all(as: edition, options: options), with: "single-item-with-score/" + edition.rawValue)
    }

    private func compare(_ packages: [ExplodedPackage], with name: String) throws {
        let folder = ExplodedPackage.goldens.appending(path: name)
        if Self.isUpdating { try update(folder, packages) }
        var expected = try texts(below: folder)
        for package in packages {
            for file in package.ownTexts {
                let path = package.name + "/" + file.path
                #expect(expected.removeValue(forKey: path) == file.text, "\(name)/\(path)")
            }
        }
        #expect(expected.keys.sorted() == [])
    }

    private func update(_ folder: URL, _ packages: [ExplodedPackage]) throws {
        try? FileManager.default.removeItem(at: folder)
        for package in packages {
            for file in package.ownTexts {
                let target = folder.appending(path: package.name + "/" + file.path)
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: target)
            }
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
