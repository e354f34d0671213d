import Archive
import Diagnostics
import Foundation
import Footprint
import TestSupport
import Testing

@Suite("How heavy a package is")
struct PackageFootprintTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func footprint(_ files: [(String, String)]) throws -> PackageFootprint {
        let entries = files.map { ZipEntry(name: $0.0, content: .bytes(Array($0.1.utf8)), isCompressed: true) }
        try writeZip(entries, to: folder.path + "/p.zip", timestamp: .earliest)
        let size = try FileManager.default.attributesOfItem(atPath: folder.path + "/p.zip")[.size] as? Int
        return try PackageFootprint(archiveAt: folder.path + "/p.zip", byteCount: size ?? 0)
    }

    private static func manifest(_ resources: String) -> String {
        """
        <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><organizations><organization>
        <item identifierref="A"/><item identifierref="B"/><item identifierref="A"/></organization></organizations>
        <resources>\(resources)</resources></manifest>
        """
    }

    @Test("a page counts its elements, what it asks for once each, and the bytes sent for it")
    func page() throws {
        let page = """
            <!DOCTYPE html><html><head><link rel="stylesheet" href="../s.css"><link rel="license" href="l.html">
            <script src="r.js"></script></head><body><img src="a.png"><img src="a.png"><img src="data:image/png;base64,AA">
            <iframe src="https://video.example/1"></iframe><img src="//pixel.example/p"><video poster="b.png"></video>
            <a href="other.html">x</a></body></html>
            """
        let text = String(repeating: "a", count: 10_000)
        let made = try footprint([
            (
                "imsmanifest.xml",
                Self.manifest("<resource identifier='A' href='x/i.html'/><resource identifier='B' href='f.pdf'/>")
            ),
            ("x/i.html", page), ("s.css", text), ("x/r.js", "1"), ("x/a.png", text), ("x/b.png", "12"),
            ("f.pdf", "%PDF"),
        ])
        #expect(made.fileCount == 7)
        let only = try #require(made.pages.first)
        #expect(made.pages.count == 1)
        #expect(only.path == "x/i.html")
        #expect(only.elementCount == 13)
        #expect(only.requestCount == 5)
        #expect(only.foreignAddresses == ["https://video.example/1", "//pixel.example/p"])
        // The picture as it is; the style sheet, of one letter, compresses to nearly nothing.
        #expect((10_002 + 1..<10_002 + 600).contains(only.byteCount))
        let weight = EcoIndex(elementCount: 13, requestCount: 7, byteCount: only.byteCount)
        #expect(only.ecoIndex == weight)
    }

    @Test("a package without a manifest that is read has no page")
    func none() throws {
        #expect(try footprint([("a.txt", "a")]).pages == [])
        #expect(try footprint([("imsmanifest.xml", "<a"), ("index.html", "<p>")]).pages == [])
        #expect(
            try footprint([("imsmanifest.xml", Self.manifest("<resource identifier='A' href='../i.html'/>"))]).pages
                == [])
    }

    @Test("what is no zip is refused")
    func refused() throws {
        try folder.write("x", to: "a.zip")
        let fatal = #expect(throws: FatalDiagnostic.self) {
            _ = try PackageFootprint(archiveAt: folder.path + "/a.zip", byteCount: 1)
        }
        #expect(
            fatal?.diagnostic.message.english.hasSuffix("is no package that can be read: Not a zip archive") == true)
    }
}
