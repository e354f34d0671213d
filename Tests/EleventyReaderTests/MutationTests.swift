import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

/// Pages changed at random, by a generator that gives the same changes each time: whatever stands in a site, reading ends,
/// and what is told stands in the files that are there.
@Suite("Sites changed at random")
struct MutationTests {
    /// The texts of a site, small enough to be read some thousands of times.
    private struct Corpus {
        var files: [String: [UInt8]] = [:]

        init(_ folder: URL) throws {
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            where ["md", "js", "njk"].contains((path as NSString).pathExtension) && !path.hasSuffix("README.md") {
                files[path] = Array(try Data(contentsOf: folder.appending(path: path)))
            }
        }
    }

    /// How often each seed is read: `PARCOURS_MUTATION_ROUNDS` asks for more than every run needs.
    private static let rounds =
        ProcessInfo.processInfo.environment["PARCOURS_MUTATION_ROUNDS"].flatMap { Int($0) } ?? 8

    @Test("the sample catalogue's pages", arguments: 0..<8)
    func samples(seed: UInt64) throws {
        try read(Corpus(Project.root.appending(path: "samples")), seed: seed)
    }

    @Test("the real pages", .enabled(if: Project.hasShared, "needs ../shared"), arguments: 100..<104)
    func realPages(seed: UInt64) throws {
        try read(Corpus(try Project.shared("real/ecoresponsable")), seed: seed)
    }

    private func read(_ corpus: Corpus, seed: UInt64) throws {
        var mutation = Mutation(seed: seed)
        let folder = try TemporaryFolder()
        for (path, bytes) in corpus.files { try folder.write(bytes, to: path) }
        let paths = corpus.files.keys.sorted()
        for round in 0..<Self.rounds {
            // Half of the pages stay whole, so that much is read beside what is broken.
            let chosen = paths.filter { _ in mutation.number(below: 2) == 0 }
            for path in chosen { try folder.write(mutation.changed(corpus.files[path] ?? []), to: path) }
            check(folder, "seed \(seed), round \(round)")
            for path in chosen { try folder.write(corpus.files[path] ?? [], to: path) }
        }
    }

    private func check(_ folder: TemporaryFolder, _ label: String) {
        var diagnostics = DiagnosticCollector()
        do {
            let catalogue = try EleventyReader().read(SourceTree(at: folder.path), reporting: &diagnostics)
            for body in catalogue.modules.map(\.body) + catalogue.courses.map(\.body) {
                for node in try body.nodes(reporting: &diagnostics) where !Self.isClean(node) {
                    Issue.record("\(label): not in the allow-list: \(node)")
                }
            }
            if catalogue.courses.contains(where: { catalogue.modules(of: $0).count != $0.moduleIdentifiers.count }) {
                Issue.record("\(label): a course names modules that aren't there")
            }
        } catch let error as FatalDiagnostic {
            diagnostics.report(error.diagnostic)
        } catch {
            Issue.record("\(label): \(error)")
        }
        for diagnostic in diagnostics.diagnostics where !isInRange(diagnostic.location, in: folder) {
            Issue.record("\(label): out of range: \(diagnostic.location?.description ?? "")")
        }
    }

    private static func isClean(_ node: BodyNode) -> Bool {
        guard case .element(let element) = node else { return true }
        return BodyElement.allowedNames.contains(element.name)
            && element.attributes.allSatisfy { BodyElement.allowedAttributes.contains($0.name) }
            && ["https:", "http:", "mailto:", "#"].contains { element["href"]?.lowercased().hasPrefix($0) ?? true }
            && element.children.allSatisfy(isClean)
    }

    private func isInRange(_ place: Diagnostics.SourceLocation?, in folder: TemporaryFolder) -> Bool {
        guard let place, place.line > 0 else { return true }
        guard let text = try? folder.text(place.file) else { return false }
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        return Int(place.line) <= lines.count && Int(place.column) <= lines[Int(place.line) - 1].utf8.count + 1
    }
}
