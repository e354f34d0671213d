import CourseCatalogue
import Diagnostics
import Foundation
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

@Suite("Bodies whose records are lost while the catalogue is in use")
struct LostBodiesTests {
    private let folder: TemporaryFolder
    private let cache: TemporaryFolder

    init() throws {
        cache = try TemporaryFolder()
        folder = try Fixture.folder([
            "content/parcours.md": "---\ntitle: Parcours\n---\n" + Fixture.card("Module un", "url: \"/un/\"")
                + Fixture.card("Module deux", "url: \"/deux/\""),
            "content/un.md": "---\ntitle: Un\n---\n## Durée\n\n2 h\n\n{% include \"suite.njk\" %}\n",
            "content/deux.md": "---\ntitle: Deux\n---\n## Objectifs\n\n- Savoir\n\nTexte **gras**.\n",
            "_includes/suite.njk": "Une suite.",
        ])
    }

    private func read() throws -> Catalogue {
        var diagnostics = DiagnosticCollector(), reader = EleventyReader(options: .examples)
        reader.cache = RecordCache(folder: cache.path, program: "test")
        return try reader.read(SourceTree(at: folder.path), reporting: &diagnostics)
    }

    private func bodies(of catalogue: Catalogue) throws -> [[BodyNode]] {
        var diagnostics = DiagnosticCollector()
        return try (catalogue.courses.map(\.body) + catalogue.modules.map(\.body)).map {
            try $0.nodes(reporting: &diagnostics)
        }
    }

    @Test("they are rendered again, and are the same")
    func again() throws {
        let catalogue = try read(), bodies = try bodies(of: catalogue)
        #expect(bodies.count == 3)
        #expect(bodies.dropFirst().allSatisfy { !$0.isEmpty })
        try Data().write(to: URL(filePath: cache.path + "/records"))
        #expect(try self.bodies(of: catalogue) == bodies)
    }

    @Test("where the page is gone too, it is told")
    func gone() throws {
        let catalogue = try read()
        try Data().write(to: URL(filePath: cache.path + "/records"))
        try FileManager.default.removeItem(atPath: folder.path + "/content/deux.md")
        #expect(throws: FatalDiagnostic.self) { try bodies(of: catalogue) }
    }
}
