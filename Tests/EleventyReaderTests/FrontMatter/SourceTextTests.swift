import Diagnostics
import Foundation
import Interchange
import Testing
import TestSupport

@testable import EleventyReader

@Suite("Text files of the source")
struct SourceTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fault(
        _ path: String, limit: Int = 64 << 20, _ language: InterfaceLanguage = .english
    ) throws -> String? {
        do throws(FatalDiagnostic) {
            var source = try SourceTree(at: folder.path)
            source.limits.fileBytes = limit
            _ = try SourceText(path, in: source)
            return nil
        } catch {
            return TerminalRenderer(language: language).render(error.diagnostic)
        }
    }

    @Test("a file that is not UTF-8 says where the first wrong byte is")
    func notUTF8() throws {
        try folder.write(Array("Été\nL'h".utf8) + [0xE9] + Array("ritage\n".utf8), to: "page.md")
        #expect(
            try fault("page.md") == """
                page.md:2:4: error: this file is not text in UTF-8 [not-utf-8]
                  help: save it as UTF-8

                """)
        #expect(
            try fault("page.md", .french) == """
                page.md:2:4: erreur: ce fichier n’est pas du texte en UTF-8 [not-utf-8]
                  aide: enregistrez-le en UTF-8

                """)
    }

    @Test("overlong forms, surrogates, cut sequences and UTF-16 are no UTF-8")
    func hostileBytes() throws {
        for bytes: [UInt8] in [
            [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x61, 0xE2, 0x82], [0xFF, 0xFE, 0x61, 0x00], [0xF5, 0x80],
        ] {
            try folder.write(bytes, to: "page.md")
            #expect(try fault("page.md")?.contains("error: this file is not text in UTF-8 [not-utf-8]") == true)
        }
    }

    @Test("a file that isn't there")
    func missing() throws {
        #expect(
            try fault("page.md") == """
                page.md: error: there is no file “page.md” [missing-file]
                  help: add the file, or correct its name

                """)
    }

    @Test("a folder or a pipe in the place of a file")
    func notAFile() throws {
        try folder.write("", to: "folder.md/x")
        #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        #expect(
            try fault("folder.md") == """
                folder.md: error: “folder.md” is not a file [not-a-file]
                  help: put an ordinary file in this place, or give what is there another name

                """)
        #expect(
            try fault("pipe.md", .french) == """
                pipe.md: erreur: « pipe.md » n’est pas un fichier [not-a-file]
                  aide: mettez un fichier ordinaire à cette place, ou donnez un autre nom à ce qui y est

                """)
    }

    @Test("a link that leaves the folder")
    func outside() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/page.md", withDestinationPath: "/etc/hostname")
        #expect(
            try fault("page.md") == """
                page.md: error: “page.md” leads out of the source folder [outside-source]
                  help: replace the symbolic link by a copy of the file

                """)
    }

    @Test("a file larger than the limit")
    func tooLarge() throws {
        try folder.write([UInt8](repeating: 0x61, count: (1 << 20) + 1), to: "page.md")
        #expect(
            try fault("page.md", limit: 1 << 20) == """
                page.md: error: “page.md” is larger than 1048576 bytes [file-too-large]
                  help: make this file smaller, part it, or set “limits.file-bytes”

                """)
    }
}
