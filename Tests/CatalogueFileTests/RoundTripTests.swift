import CatalogueFile
import CourseCatalogue
import Diagnostics
import EleventyReader
import Foundation
import Interchange
import TestSupport
import Testing

@Suite("A catalogue that is written and read back")
struct RoundTripTests {
    private func site(_ path: String) throws -> (catalogue: Catalogue, source: SourceTree) {
        var diagnostics = DiagnosticCollector()
        let source = try SourceTree(at: path)
        return (try EleventyReader().read(source, reporting: &diagnostics), source)
    }

    private func check(
        _ catalogue: Catalogue, _ source: SourceTree, _ notation: CatalogueFileWriter.Notation
    ) throws {
        let expected = try Fixture.described(catalogue)
        let back = try Fixture.roundTrip(catalogue, from: source, as: notation)
        #expect(back.told == "")
        let described = try Fixture.described(back.catalogue)
        #expect(described.count == expected.count)
        #expect(zip(described, expected).first { $0 != $1 }.map { "\($0)\n\($1)" } == nil)
        let isStable = try Fixture.roundTrip(back.catalogue, from: source, as: notation).text == back.text
        #expect(isStable)
    }

    @Test("the samples are the same", arguments: CatalogueFileWriter.Notation.allCases)
    func samples(_ notation: CatalogueFileWriter.Notation) throws {
        let (catalogue, source) = try site(Project.root.path + "/samples")
        try check(catalogue, source, notation)
    }

    @Test(
        "the real page is the same", .enabled(if: Project.hasShared, "needs ../shared"),
        arguments: CatalogueFileWriter.Notation.allCases)
    func realPage(_ notation: CatalogueFileWriter.Notation) throws {
        let (catalogue, source) = try site(Project.shared("real/ecoresponsable").path)
        try check(catalogue, source, notation)
    }

    @Test("whatever its texts hold, nothing changes", arguments: CatalogueFileWriter.Notation.allCases)
    func nasty(_ notation: CatalogueFileWriter.Notation) throws {
        let folder = try TemporaryFolder()
        try folder.write(NastyCatalogue.gif, to: NastyCatalogue.picturePath)
        try folder.write(NastyCatalogue.wideGIF, to: NastyCatalogue.widePath)
        var nasty = NastyCatalogue()
        try check(nasty.make(), SourceTree(at: folder.path), notation)
    }

    @Test("a body that can't be read is told of and left empty")
    func unreadableBody() throws {
        let fault = Diagnostic(.error, "gone", BilingualText("gone"))
        let identifier = try #require(Identifier("m"))
        var module = Module(
            identifier: identifier, title: Fact("M", Provenance(.field)), language: Fact("fr", Provenance(.field)),
            release: Release(state: Fact(.released, Provenance(.field))))
        module.body = Body { _ in throw FatalDiagnostic(fault) }
        var diagnostics = DiagnosticCollector()
        var bytes: [UInt8] = []
        try CatalogueFileWriter().write(Catalogue(modules: [module]), reporting: &diagnostics) { bytes += $0 }
        #expect(diagnostics.diagnostics == [fault])
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"body\": []"))
    }

    @Test("a long catalogue is written piece by piece, none of which holds many modules")
    func pieces() throws {
        let modules = try (0..<500).map { number in
            Module(
                identifier: try #require(Identifier("m-\(number)")), title: Fact("M", Provenance(.field)),
                language: Fact("fr", Provenance(.field)), release: Release(state: Fact(.released, Provenance(.field))))
        }
        var diagnostics = DiagnosticCollector(), pieces: [[UInt8]] = []
        try CatalogueFileWriter().write(Catalogue(modules: modules), reporting: &diagnostics) { pieces.append($0) }
        #expect(pieces.count > 2 && pieces.allSatisfy { $0.count < 100_000 })
        let whole = try JSONSerialization.jsonObject(with: Data(pieces.joined())) as? [String: Any]
        #expect((whole?["modules"] as? [Any])?.count == 500)
    }
}
