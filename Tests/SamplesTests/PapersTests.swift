import Foundation
import TestSupport
import Testing

@Suite struct PapersTests {
    @Test func theREADMEHasTwoCommandsToTryAndTheMakefileKnowsThem() throws {
        let commands = shellLines(in: try text(of: "README.md")).filter { $0.hasPrefix("make ") }
        #expect(commands == ["make demo", "make test"])
        #expect(try makefileTargets().isSuperset(of: ["demo", "test"]))
    }

    @Test(arguments: ["CONTRIBUTING.md", ".ci/run"])
    func everyMakeCommandIsATargetOfTheMakefile(path: String) throws {
        let source = try text(of: path)
        let lines = path.hasSuffix(".md") ? shellLines(in: source) : source.split(separator: "\n")
        let targets = lines.filter { $0.hasPrefix("make ") }.compactMap {
            $0.split(separator: " ").last.map(String.init)
        }
        #expect(Set(targets) == ["lint", "test"])
        #expect(try makefileTargets().isSuperset(of: targets))
    }

    @Test func theCIScriptEndsWithTheTests() throws {
        #expect(try text(of: ".ci/run").split(separator: "\n").last?.hasSuffix(" test") == true)
        #expect(FileManager.default.isExecutableFile(atPath: Project.root.appending(path: ".ci/run").path))
    }

    @Test func theREADMEMarksItsTableOfFormats() throws {
        let readme = try text(of: "README.md")
        let parts = readme.split(separator: /<!-- \/?formats -->/, omittingEmptySubsequences: false)
        #expect(parts.count == 3)
        #expect(parts[1].hasPrefix("\n|"))
    }

    @Test(arguments: [
        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md",
        "samples/writer/README.md", "docs/guides/README.md", "docs/guides/administrer.md", "docs/guides/publier.md",
        "docs/guides/rediger.md",
    ])
    func everyLinkToAFileLeadsToOne(path: String) throws {
        let folder = Project.root.appending(path: path).deletingLastPathComponent()
        let targets = try text(of: path).matches(of: /\]\(([^)#\s]+)[^)]*\)/).map { String($0.output.1) }
        let missing = targets.filter { target in
            !target.contains("://") && !FileManager.default.fileExists(atPath: folder.appending(path: target).path)
        }
        #expect(missing == [])
    }

    @Test func theArchitectureNamesEveryFolderOfTheSources() throws {
        let architecture = try text(of: "ARCHITECTURE.md")
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Project.root.appending(path: "Sources").path)
        #expect(folders.sorted().filter { !architecture.contains("`\($0)`") } == [])
    }

    @Test func theGuideForContributorsStaysShort() throws {
        #expect(try text(of: "CONTRIBUTING.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 100)
    }

    private func makefileTargets() throws -> Set<String> {
        Set(try text(of: "Makefile").matches(of: /(?m)^([a-z-]+):(?!=)/).map { String($0.output.1) })
    }
}
