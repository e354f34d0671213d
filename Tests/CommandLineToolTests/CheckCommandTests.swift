import Foundation
import TestSupport
import Testing

/// `parcours check`, on packages that real tools zip.
@Suite("Checking packages, from the command line", .enabled(if: Judge.has("python3"), "needs python3"))
struct CheckCommandTests {
    private let folder: TemporaryFolder

    private static let manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="O">
            <organization identifier="O"><title>T</title><item identifier="I" identifierref="R"><title>T</title></item></organization>
          </organizations>
          <resources>
            <resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
          </resources>
        </manifest>
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.manifest, to: "imsmanifest.xml")
    }

    /// Makes `p.zip` with Python: `z` is the archive, `m` the manifest.
    private func zip(_ script: String) throws {
        let start = """
            import zipfile, sys
            m = open("imsmanifest.xml").read()
            z = zipfile.ZipFile("p.zip", "w", zipfile.ZIP_DEFLATED)

            """
        let made = try run("python3", ["-W", "ignore", "-c", start + script + "\nz.close()\n"], in: folder.url)
        #expect(made.errors == "")
    }

    private func check(_ arguments: String...) throws -> CommandResult {
        try TestSupport.run(
            Program.path, ["check", "p.zip"] + arguments, in: folder.url, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    }

    private func ids(_ result: CommandResult) -> [String] {
        result.errors.matches(of: /"id":"([a-z-]+)"/).map { String($0.output.1) }
    }

    @Test("a sound package is recognised, and passes")
    func sound() throws {
        try zip("z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x')")
        let result = try check()
        #expect(result.errors == "")
        #expect(result.output == "p.zip: SCORM 1.2, nothing to say against it\n")
        #expect(result.status == 0)
    }

    @Test("a finding says where, what, who minds and what to do; French by choice")
    func finding() throws {
        try zip("z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x'); z.writestr('é~.html', 'x')")
        let result = try check()
        #expect(
            result.errors == """
                p.zip: warning: the name “é~.html” has an accent, a “~” or another sign that Chamilo strips [accented-file-name]
                  platforms: Chamilo
                  help: rename the file with letters without accents, digits, hyphens and dots
                p.zip: warning: the manifest doesn't list “é~.html” [unlisted-file]
                  platforms: those that check packages
                  help: add a <file> to the resource that uses it

                """)
        #expect(result.output == "p.zip: SCORM 1.2, errors / warnings / notes: 0 / 2 / 0\n")
        #expect(result.status == 0)
        let french = try check("--language", "fr")
        #expect(french.errors.contains("  plateformes: celles qui contrôlent les paquets\n"))
        #expect(french.output == "p.zip : SCORM 1.2, erreurs / avertissements / notes : 0 / 2 / 0\n")
    }

    @Test("JSON has the platforms as a list")
    func json() throws {
        try zip("z.writestr('imsmanifest.xml', m)")
        let result = try check("--diagnostics", "json")
        #expect(result.status == 1)
        let first = try #require(result.errors.split(separator: "\n").first)
        #expect(first.contains("\"id\":\"missing-package-file\""))
        #expect(first.hasSuffix(",\"platforms\":[\"all\"]}"))
    }

    /// What hostile or clumsy tools make, and the rules that name it.
    static let oddities: [(String, [String])] = [
        ("z.writestr('p/imsmanifest.xml', m); z.writestr('p/index.html', 'x')", ["missing-manifest"]),
        ("z.writestr('./imsmanifest.xml', m); z.writestr('./index.html', 'x')", ["dot-slash-name"]),
        (
            "z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x'); z.writestr('/etc/passwd.xsd', 'x')",
            ["unsafe-file-name"]
        ),
        (
            "z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x'); z.writestr('../../x.xsd', 'x')",
            ["unsafe-file-name"]
        ),
        (
            "z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x'); z.writestr('index.html', 'y')",
            ["colliding-file-names"]
        ),
        (
            "z.writestr('imsmanifest.xml', m); z.writestr('index.html', b'\\0' * (64 << 20))",
            ["compression-ratio"]
        ),
        (
            "z.writestr('imsmanifest.xml', m); i = zipfile.ZipInfo('index.html'); i.create_system = 3; "
                + "i.external_attr = 0o120777 << 16; z.writestr(i, '/etc/passwd')",
            ["symbolic-link"]
        ),
        (
            "z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x', zipfile.ZIP_LZMA)",
            ["rare-compression"]
        ),
        ("z.writestr('imsmanifest.xml', '\\n' + m); z.writestr('index.html', 'x')", ["malformed-manifest"]),
        (
            "z.writestr('imsmanifest.xml', m[:m.index('<manifest')] + '<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>'"
                + " + m[m.index('<manifest'):]); z.writestr('index.html', 'x')",
            ["malformed-manifest"]
        ),
        (
            "z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'abcdef', zipfile.ZIP_STORED); z.close(); "
                + "b = open('p.zip', 'rb').read(); open('p.zip', 'wb').write(b.replace(b'abcdef', b'abcdeg'))",
            ["damaged-file"]
        ),
    ]

    @Test("each oddity is named, and nothing else", arguments: oddities.indices)
    func oddity(index: Int) throws {
        let (script, expected) = Self.oddities[index]
        try zip(script)
        let result = try check("--diagnostics", "json")
        #expect(ids(result) == expected, "\(result.errors)")
        #expect(result.status == 1)
    }

    @Test("limits are settings")
    func limits() throws {
        try zip("z.writestr('imsmanifest.xml', m); z.writestr('index.html', b'\\0' * (2 << 20))")
        #expect(try ids(check("--diagnostics", "json", "--max-ratio", "2000")) == [])
        #expect(
            try ids(check("--diagnostics", "json", "--max-ratio", "2000", "--max-files", "1")) == ["too-many-files"])
        #expect(
            try ids(check("--diagnostics", "json", "--max-ratio", "2000", "--max-size", "1000")) == ["unpacked-size"])
        #expect(try check("--max-files", "0").status == 2)
    }

    @Test("a file that isn't there ends with 2, what isn't a zip with 1, and the others are checked all the same")
    func notFiles() throws {
        try zip("z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x')")
        let result = try check("absent.zip", "imsmanifest.xml")
        #expect(
            result.errors == """
                error: “absent.zip” is not a file [missing-package]
                  help: give the path of a package
                imsmanifest.xml: error: the package can't be read: Not a zip archive [unreadable-package]
                  platforms: all

                """)
        #expect(
            result.output.hasPrefix("p.zip: SCORM 1.2, nothing to say against it\nimsmanifest.xml: unknown format, "))
        #expect(result.status == 2)
        #expect(try check("imsmanifest.xml").status == 1)
    }

    @Test(
        "a schema that is given is held against manifests",
        .enabled(if: Project.hasShared, "needs ../shared"))
    func schema() throws {
        let schema = try Project.shared("official/xsd/all-scorm-1.2.xsd").path
        try zip("z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x')")
        #expect(try check("--schema", schema).status == 0)
        try zip(
            "z.writestr('imsmanifest.xml', m.replace('</resource>', '<x/></resource>')); z.writestr('index.html', 'x')")
        let result = try check("--schema", schema, "--diagnostics", "json")
        #expect(ids(result) == ["schema-violation"])
        #expect(result.status == 1)
        let unusable = try check("--schema", "imsmanifest.xml")
        #expect(unusable.errors.hasPrefix("error: “imsmanifest.xml” is not a usable schema: "))
        #expect(unusable.status == 2)
    }

    @Test("any cut of a package is told, and never a crash")
    func cuts() throws {
        try zip("z.writestr('imsmanifest.xml', m); z.writestr('index.html', 'x' * 300)")
        let whole = [UInt8](try Data(contentsOf: folder.url.appending(path: "p.zip")))
        for length in stride(from: 0, to: whole.count - 1, by: 97) {
            try folder.write(Array(whole.prefix(length)), to: "p.zip")
            #expect(try check().status == 1)
        }
    }

    @Test("every package that an export makes passes")
    func exports() throws {
        let made = try Program.export(
            Project.root.path + "/samples", to: folder.path + "/out", "--journal", folder.path + "/j", "--format", "all"
        )
        #expect(made.status == 0)
        let packages = try tree(folder.path + "/out").keys.filter { $0.hasSuffix(".zip") || $0.hasSuffix(".imscc") }
            .sorted()
        #expect(packages.count >= 24)
        let result = try TestSupport.run(
            Program.path, ["check", "--diagnostics", "json"] + packages, in: URL(filePath: folder.path + "/out"))
        #expect(result.status == 0)
        #expect(Set(ids(result)).isSubset(of: ["cartridge-not-recognised", "several-scos"]))
    }
}
