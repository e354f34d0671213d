import Export
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct DestinationTests {
    private let fixture: ExportFixture

    init() throws { fixture = try ExportFixture() }

    private let artifacts = [Artifact(path: "a.txt", text: "1")]

    @Test func `folders above the destination are made`() throws {
        try fixture.export(artifacts, to: "x/y/out")
        #expect(try fixture.folder.text("x/y/out/a.txt") == "1")
    }

    @Test func `an empty folder is taken, with its name's slash or without`() throws {
        try FileManager.default.createDirectory(atPath: fixture.path("out"), withIntermediateDirectories: true)
        try fixture.export(artifacts, to: "out/")
        #expect(try fixture.folder.text("out/a.txt") == "1")
    }

    @Test func `a folder with the user's files is refused, and the first of them named`() throws {
        try fixture.folder.write("mine", to: "out/notes/thesis.txt")
        let refusal = try #require(fixture.refusal(fixture.path("out")))
        #expect(refusal.id == "destination-not-empty")
        #expect(
            refusal.message.french == "« \(fixture.path("out")) » contient « notes », qu'aucun export n'a écrit")
        #expect(try fixture.folder.text("out/notes/thesis.txt") == "mine")
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `a former export that the user added a file to is refused`() throws {
        try fixture.export(artifacts)
        try fixture.folder.write("", to: "out/.DS_Store")
        #expect(fixture.refusal(fixture.path("out")) == nil)
        try fixture.folder.write("mine", to: "out/b.txt")
        #expect(
            fixture.refusal(fixture.path("out"))?.message.english
                == "“\(fixture.path("out"))” holds “b.txt”, which no export wrote")
    }

    @Test func `another program's export.json doesn't open a folder`() throws {
        try fixture.folder.write("{\"files\": [], \"producer\": \"other\", \"version\": 1}", to: "out/export.json")
        #expect(fixture.refusal(fixture.path("out"))?.id == "destination-not-empty")
    }

    @Test func `folders that can't be replaced without harm are refused`() throws {
        #expect(fixture.refusal(fixture.path("site"))?.id == "destination-holds-source")
        #expect(fixture.refusal(fixture.folder.path)?.id == "destination-holds-source")
        #expect(
            fixture.refusal(fixture.path("site/content/new/out"))?.message.french
                == "« \(fixture.path("site/content/new/out")) » est dans le contenu du site, que l'export lirait à son tour"
        )
        #expect(!FileManager.default.fileExists(atPath: fixture.path("site/content/new")))
        #expect(fixture.refusal(FileManager.default.currentDirectoryPath)?.id == "destination-holds-current-folder")
        #expect(fixture.refusal(fixture.path("site/out")) == nil)
    }

    @Test func `what is no folder's path is refused`() throws {
        try fixture.folder.write("", to: "file")
        symlink(fixture.path("nowhere"), fixture.path("dangling"))
        for path in ["", "/", fixture.path("file"), fixture.path("dangling"), fixture.path("no/../out"), "a\0b"] {
            #expect(fixture.refusal(path)?.id == "destination-not-a-folder", "\(path)")
        }
    }

    @Test func `a destination that can't be written says why`() throws {
        try fixture.folder.write("", to: "file")
        #expect(
            fixture.refusal(fixture.path("file/out"))?.message.french
                == "impossible d'écrire dans « \(fixture.path("file/out")) » : un dossier de son chemin est un fichier")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write to read-only folders"))
    func `a read-only folder is refused`() throws {
        try FileManager.default.createDirectory(
            atPath: fixture.path("ro"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
        #expect(
            fixture.refusal(fixture.path("ro/out"))?.message.english
                == "“\(fixture.path("ro/out"))” can't be written to: access is denied")
    }

    @Test func `a symbolic link to a folder is followed and stays`() throws {
        try FileManager.default.createDirectory(atPath: fixture.path("real"), withIntermediateDirectories: true)
        symlink(fixture.path("real"), fixture.path("link"))
        try fixture.export(artifacts, to: "link")
        try fixture.export(artifacts, to: "link")
        #expect(try fixture.folder.text("real/a.txt") == "1")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: fixture.path("link")) == fixture.path("real"))
        #expect(try fixture.names() == ["link", "real", "site"])
    }
}
