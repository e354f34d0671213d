import CourseCatalogue
import Testing

@testable import SCORMWriter

@Suite struct FileNamesTests {
    private func asset(_ path: String, _ type: String = "image/png") -> Asset {
        Asset(sourcePath: path, mediaType: type, byteCount: 0)
    }

    @Test(arguments: [
        ("img/Photo de l’été ~ 2025.PNG", "photo-de-l-ete-2025.png"), ("a/b/c.d.e.png", "c-d-e.png"),
        ("Œuvre_&_<b>.png", "oeuvre-b.png"), ("図.png", "file.png"), (".png", "file.png"), ("", "file.png"),
        ("imsmanifest.xml", "imsmanifest.png"), ("x.php", "x.png"), ("a b%20c?d#e.png", "a-b-20c-d-e.png"),
    ])
    func namesArePlain(path: String, name: String) {
        var names = FileNames()
        #expect(names.path(for: asset(path)) == name)
    }

    @Test func endingsFollowTheMediaType() {
        var names = FileNames(in: "pictures/")
        let types = ["image/webp", "image/jpeg", "image/svg+xml", "IMAGE/GIF", "image/avif", "text/x-php"]
        #expect(
            types.map { names.path(for: asset("dir/x." + $0, $0)) } == [
                "pictures/webp.webp", "pictures/jpeg.jpg", "pictures/svg-xml.svg", "pictures/gif.gif",
                "pictures/avif.avif", "pictures/x-php.bin",
            ])
    }

    @Test func theSameNameInTwoFoldersIsTwoFiles() {
        var names = FileNames()
        let paths = ["a/x.png", "b/x.png", "c/X.png", "d/x-2.png"]
        #expect(paths.map { names.path(for: asset($0)) } == ["x.png", "x-2.png", "x-3.png", "x-2-2.png"])
    }

    @Test func theSameFileTwiceIsOneFile() {
        var names = FileNames()
        #expect(names.path(for: asset("a/x.png")) == names.path(for: asset("a/x.png")))
    }

    @Test func takenNamesStayFree() {
        var names = FileNames(taken: ["index.html"])
        #expect(names.path(named: "index", extension: "html") == "index-2.html")
    }

    @Test func longNamesAreCut() {
        var names = FileNames()
        let name = names.path(for: asset(String(repeating: "é", count: 500) + ".png"))
        #expect(name == String(repeating: "e", count: 60) + ".png")
    }
}
