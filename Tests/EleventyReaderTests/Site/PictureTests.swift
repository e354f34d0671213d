import CourseCatalogue
import Diagnostics
import Foundation
import Testing
import TestSupport

@testable import EleventyReader

@Suite("Pictures that pages name")
struct PictureTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try Fixture.folder([
            "content/posts/a.md": "", "content/posts/img/près.svg": Fixture.svg, "public/img/x y.svg": Fixture.svg,
            "public/img/page.html": "<html><svg></svg></html>", "public/img/empty.png": "",
        ])
    }

    /// The file a picture is found in and its address, or what is told instead.
    private func picture(_ path: String, siteAddress: String? = "https://www.example.org") throws -> String {
        let site = try SiteFixture(in: folder)
        var told = DiagnosticCollector()
        let field = Page.ImageField(path: path, alternativeText: "", location: Fixture.place)
        let picture = site.site.picture(
            field, of: try site.page("content/posts/a.md"), siteAddress: siteAddress, reporting: &told)
        guard let picture else { return Fixture.shown(told) }
        #expect(told.diagnostics.isEmpty)
        return picture.asset.sourcePath + (picture.asset.address.map { " at " + $0 } ?? "")
    }

    @Test(
        "a picture is found from the site's root, from the page's file, or by its whole address",
        arguments: [
            ("/img/x y.svg", "public/img/x y.svg at https://www.example.org/img/x%20y.svg"),
            ("/img/x%20y.svg", "public/img/x y.svg at https://www.example.org/img/x%20y.svg"),
            ("https://example.org/img/x%20y.svg", "public/img/x y.svg at https://www.example.org/img/x%20y.svg"),
            ("img/x y.svg", "public/img/x y.svg at https://www.example.org/img/x%20y.svg"),
            ("img/près.svg", "content/posts/img/près.svg"), ("./img/../img/près.svg", "content/posts/img/près.svg"),
            ("../../public/img/x y.svg", "public/img/x y.svg at https://www.example.org/img/x%20y.svg"),
        ])
    func found(path: String, expected: String) throws {
        #expect(try picture(path) == expected)
    }

    @Test(
        "a missing picture",
        arguments: [
            ("/img/z.png", "public/img/z.png"), ("img/z.png", "content/posts/img/z.png"),
            ("https://www.example.org/img/z.png", "img/z.png"),
        ])
    func missing(path: String, named: String) throws {
        #expect(
            try picture(path) == """
                page.md:1:1: error: there is no image “\(named)” [missing-image]
                  help: add the image, or correct its path; the export goes on without it

                """)
    }

    @Test("a picture of another site, and one written in the page")
    func notOfTheSite() throws {
        #expect(
            try picture("https://autre.fr/x.png") == """
                page.md:1:1: warning: the image “https://autre.fr/x.png” is on another site and is not taken along [remote-image]
                  help: copy it into the site

                """)
        #expect(
            try picture("data:image/png;base64,AAAA") == """
                page.md:1:1: warning: an image written in the page itself (“data:”) is not taken along [embedded-image]
                  help: save it to a file of the site

                """)
    }

    @Test("a file that is no picture", arguments: ["/img/page.html", "/img/empty.png"])
    func noPicture(path: String) throws {
        #expect(
            try picture(path) == """
                page.md:1:1: error: “public\(path)” is no known kind of image [unknown-image]
                  help: use WebP, PNG, JPEG, GIF, AVIF or SVG

                """)
    }

    @Test("a path that climbs, or a link that leads, out of the source folder")
    func outside() throws {
        #expect(try picture("../../../../../../../../../../etc/hostname").contains("[outside-source]"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/public/img/link.png", withDestinationPath: "/etc/hostname")
        #expect(
            try picture("/img/link.png") == """
                page.md:1:1: error: “public/img/link.png” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of the file

                """)
    }

    @Test("a folder in the place of a picture")
    func folderForPicture() throws {
        #expect(
            try picture("/img") == """
                page.md:1:1: error: “public/img” is not a file [not-a-file]
                  help: put an ordinary file in this place, or give what is there another name

                """)
    }
}
