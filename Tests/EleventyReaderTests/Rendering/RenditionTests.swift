import CourseCatalogue
import TestSupport
import Testing
import XML

@testable import EleventyReader

@Suite("Pictures in several sizes")
struct RenditionTests {
    /// The start of a GIF, which tells its size; every byte is a character.
    private func gif(_ width: UInt8, _ high: UInt8) -> String {
        "GIF89a" + String(decoding: [width, high, 0x64, 0x00], as: UTF8.self)
    }

    /// The picture that a page shows, as `file width`, then its other sizes; then what was told.
    private func shown(_ html: String) throws -> (pictures: [[String]], told: String) {
        var files = [
            "content/parcours.md": "---\ntitle: Parcours\n---\n" + Fixture.card("Module 1", "url: \"/m1/\""),
            "content/m1.md": "---\ntitle: Un\n---\n\(html)\n",
        ]
        files["public/img/a-300.gif"] = gif(0x2C, 0x01)
        files["public/img/a-600.gif"] = gif(0x58, 0x02)
        files["public/img/a-1100.gif"] = gif(0x4C, 0x04)
        files["public/img/a,b.gif"] = gif(0x20, 0x03)
        files["public/img/a.svg"] = Fixture.svg
        let folder = try Fixture.folder(files)
        let (catalogue, diagnostics) = try Fixture.read(folder)
        var found: [[String]] = []
        var told = diagnostics
        for module in catalogue.modules {
            BodyNode.visit(try module.body.nodes(reporting: &told)) { node in
                guard case .picture(let picture) = node else { return }
                found.append(picture.assets.map(\.sourcePath) + ["\(picture.width ?? 0)"])
            }
        }
        return withExtendedLifetime(folder) { (found, Fixture.shown(told)) }
    }

    @Test(
        "srcset gives the sizes of a picture: each file once, of its type, the narrowest first",
        arguments: [
            (
                "<img src=\"/img/a-600.gif\" alt=\"\" srcset=\"/img/a-1100.gif 1100w,/img/a-600.gif 600w, /img/a-300.gif 300w\">",
                ["public/img/a-600.gif", "public/img/a-300.gif", "public/img/a-1100.gif", "600"]
            ),
            (
                "<img src=\"/img/a-300.gif\" alt=\"\" srcset=\" , /img/a,b.gif 2x , /img/a.svg, ,/img/a-600.gif,\">",
                ["public/img/a-300.gif", "public/img/a-600.gif", "public/img/a,b.gif", "300"]
            ),
            (
                """
                <picture><source media="(max-width: 20em)" srcset="/img/a,b.gif"><source srcset="/img/a-1100.gif">\
                <img src="/img/a-300.gif" alt=""></picture>
                """,
                ["public/img/a-300.gif", "public/img/a-1100.gif", "300"]
            ),
        ])
    func sizes(html: String, expected: [String]) throws {
        let result = try shown(html)
        #expect(result.pictures == [expected])
    }

    @Test("a size that isn't there is told, and the others are kept")
    func missing() throws {
        let result = try shown("<img src=\"/img/a-300.gif\" alt=\"\" srcset=\"/img/no.gif 600w, /img/a-1100.gif 2x\">")
        #expect(result.pictures == [["public/img/a-300.gif", "public/img/a-1100.gif", "300"]])
        #expect(result.told.contains("there is no image “public/img/no.gif” [missing-image]"))
    }

    @Test("however many sizes are written, few are looked at")
    func many() {
        let text = (0..<100_000).map { "\($0).png" }.joined(separator: ", ")
        let element = parseHTMLFragment("<img srcset=\"\(text)\">").compactMap { node -> HTMLElement? in
            if case .element(let element) = node { element } else { nil }
        }
        #expect(SourceSet.addresses(of: element) == (0..<16).map { "\($0).png" })
    }
}
