import CourseCatalogue
import Releases
import Testing

@Suite("The digest of what a module says")
struct ModuleFingerprintTests {
    private let asset = Asset(sourcePath: "img/a.svg", mediaType: "image/svg+xml", byteCount: 2)

    private func base() throws -> Module {
        var module = try module("m", .released, on: "2025-03-10")
        module.picture = Fact(Picture(asset: asset, alternativeText: "A"), Provenance(.field))
        module.objectives = Fact(["Lire", "Écrire"], Provenance(.field))
        module.body = Body([.element(BodyElement("p", [], [.text("un"), .text("deux")]))])
        return module
    }

    private func digest(_ bytes: String = "ab", _ change: (inout Module) throws -> Void = { _ in }) throws -> String {
        var module = try base()
        try change(&module)
        return try #require(ModuleFingerprint(of: module) { _ in Array(bytes.utf8) }).text
    }

    @Test("it is the same for the same module, however it was read and whatever its dates")
    func same() throws {
        let first = try digest()
        #expect(first.utf8.count == 32)
        #expect(
            try digest {
                $0.title.provenance = Provenance(.prose)
                $0.release = try module("m", .withdrawn, on: "2026-01-01", modifiedOn: "2026-01-01").release
                $0.version = Fact("2", Provenance(.field))
            } == first)
    }

    @Test("it is another for every fact, text, picture and file that is another")
    func different() throws {
        let digests = [
            try digest(), try digest("ac"), try digest { $0.title.value = "U" },
            try digest { $0.objectives?.value = ["Lire"] }, try digest { $0.picture?.value.alternativeText = "B" },
            try digest { $0.body = Body() },
            try digest { $0.body = Body([.element(BodyElement("p", [], [.text("undeux")]))]) },
            try digest {
                $0.body = Body([.element(BodyElement("p", [.init("id", "a")], [.text("un"), .text("deux")]))])
            },
            try digest { $0.body = Body([.picture(Picture(asset: asset, alternativeText: ""))]) },
            try digest {
                $0.body = Body([
                    .video(Video(host: .other, identifier: "1", playerAddress: "https://v.fr/1", title: "un"))
                ])
            },
            try digest { $0.pageAddress = Fact("https://x.fr/m/", Provenance(.field)) },
        ]
        #expect(Set(digests).count == digests.count)
    }

    @Test("content that can't be read has none")
    func unreadable() throws {
        struct Gone: Error {}
        var module = try base()
        module.body = Body { _ in throw Gone() }
        #expect(ModuleFingerprint(of: module) { _ in nil } == nil)
    }
}
