import Archive
import Conformance
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct PackageCheckTests {
    @Test func `a package without fault has no finding`() throws {
        #expect(try PackageFixture().findings() == [])
    }

    @Test(
        .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"))
    func `the manifest without fault is valid under the official schema`() throws {
        let folder = try Project.shared("official/xsd")
        let verdict = try run(
            "xmllint", ["--nonet", "--noout", "--schema", folder.path + "/all-scorm-1.2.xsd", "-"],
            environment: ["XML_CATALOG_FILES": folder.path + "/catalog.xml"], input: PackageFixture().manifest)
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    /// Each breaks one rule and only it.
    static let broken: [(PackageFixture, [String])] = [
        (
            .names(adding: ["ImsManifest.xml"], removing: ["imsmanifest.xml"]),
            ["missing-manifest:0 the manifest is called “ImsManifest.xml”, which platforms don't read"]
        ),
        (
            .names(adding: ["m/imsmanifest.xml"], removing: ["imsmanifest.xml"]),
            ["missing-manifest:0 the manifest is called “m/imsmanifest.xml”, which platforms don't read"]
        ),
        (
            .names(removing: ["imsmanifest.xml"]), ["missing-manifest:0 the package has no manifest"]
        ),
        (
            .replacing("</manifest>", "</manifests>"),
            [
                "malformed-manifest:35 the manifest is not well-formed XML: "
                    + "Opening and ending tag mismatch: manifest line 2 and manifests"
            ]
        ),
        (
            .replacing("<manifest ", "<!DOCTYPE manifest>\n<manifest "),
            ["malformed-manifest:2 the manifest is not well-formed XML: a document type declaration is refused"]
        ),
        (
            .replacing("imscp_rootv1p1p2\"", "imscp_v1p1\""),
            [
                "manifest-namespace:2 the root element is not “manifest” in the namespace "
                    + "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            ]
        ),
        (
            .replacing(
                "<dependency ", "<ims:dependency xmlns:ims=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" "),
            ["manifest-namespace:28 the element “ims:dependency” hasn't the prefix that Moodle reads"]
        ),
        (
            .replacing(
                "<adlcp:masteryscore>80</adlcp:masteryscore>",
                "<adl:masteryscore xmlns:adl=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">80</adl:masteryscore>"),
            ["manifest-namespace:14 the element “adl:masteryscore” hasn't the prefix that Moodle reads"]
        ),
        (
            .replacing("adlcp_rootv1p2\"", "adlcp_v1p3\"").replacingAgain(
                "<adlcp:location>metadata.xml</adlcp:location>", ""
            )
            .without(["metadata.xml"]).replacingAgain("<adlcp:masteryscore>80</adlcp:masteryscore>", "")
            .replacingAgain(" adlcp:scormtype=\"asset\"", ""),
            ["manifest-namespace:25 the attribute “adlcp:scormtype” hasn't the prefix that Moodle reads"]
        ),
        (
            .replacing("<schemaversion>1.2<", "<schemaversion>1.3<"),
            ["schema-version:6 the element “schemaversion” is not “1.2”"]
        ),
        (
            .replacing("<schema>ADL SCORM</schema>", ""), ["schema-version:4 the element “schema” is not “ADL SCORM”"]
        ),
        (
            .replacing("default=\"O1\"", "default=\"O2\""),
            ["default-organization:9 the default organization “O2” doesn't exist"]
        ),
        (
            .replacing(" default=\"O1\"", ""), ["default-organization:9 no organization is the default"]
        ),
        (
            .replacing("identifier=\"I3\" identifierref=\"R1\"", "identifier=\"I3\" identifierref=\"R9\""),
            ["unresolved-reference:18 no resource has the identifier “R9”"]
        ),
        (
            .replacing("identifierref=\"R2\"", "identifierref=\"R9\""),
            ["unresolved-reference:28 no resource has the identifier “R9”"]
        ),
        (
            .replacing(" href=\"index.html?a=b#c\"", ""),
            ["missing-launch:25 the resource “R1” is a SCO with no page to open"]
        ),
        (
            .replacing("identifier=\"I3\" identifierref=\"R1\"", "identifier=\"I3\""),
            ["missing-launch:18 the item “Agir” opens nothing"]
        ),
        (
            .replacing("identifier=\"I3\"", "identifier=\"3I\""),
            ["invalid-identifier:18 “3I” is not an identifier"]
        ),
        (
            .replacing("identifier=\"M1\"", "identifier=\"\(String(repeating: "M", count: 256))\""),
            ["invalid-identifier:2 “\(String(repeating: "M", count: 60))” is not an identifier"]
        ),
        (
            .replacing("<manifest identifier=\"M1\"", "<manifest"),
            ["invalid-identifier:2 the element “manifest” has no identifier"]
        ),
        (
            .replacing("identifier=\"I3\"", "identifier=\"O1\""),
            ["duplicate-identifier:18 the identifier “O1” is already taken on line 10"]
        ),
        (
            .replacing("<title>Agir</title>", "<title> \n </title>"),
            ["unusable-title:19 the element “item” has no usable title"]
        ),
        (
            .replacing("<title>Agir</title>", ""), ["unusable-title:18 the element “item” has no usable title"]
        ),
        (
            .replacing("Agir", "0"), ["unusable-title:19 the element “item” has no usable title"]
        ),
        (
            .replacing("Agir", String(repeating: "é", count: 256)),
            ["unusable-title:19 the title has 256 characters, more than 255"]
        ),
        (
            .replacing("href=\"index.html?a=b#c\"", "href=\"https://a.example/\""),
            ["href-not-relative:25 “https://a.example/” is not the address of a file of the package"]
        ),
        (
            .replacing("href=\"index.html?a=b#c\"", "href=\"/index.html\""),
            ["href-not-relative:25 “/index.html” is not the address of a file of the package"]
        ),
        (
            .replacing("href=\"index.html?a=b#c\"", "href=\"../index.html\""),
            ["href-not-relative:25 “../index.html” is not the address of a file of the package"]
        ),
        (
            .replacing("href=\"index.html?a=b#c\"", "href=\"index%2.html\""),
            ["href-not-relative:25 “index%2.html” is not the address of a file of the package"]
        ),
        (
            .names(removing: ["shared/a.css"]), ["missing-package-file:31 “shared/a.css” is not in the package"]
        ),
        (
            .replacing("href=\"index.html?a=b#c\"", "href=\"start.html\""),
            ["missing-package-file:25 “start.html” is not in the package"]
        ),
        (
            .names(removing: ["metadata.xml"]), ["missing-package-file:7 “metadata.xml” is not in the package"]
        ),
        (
            .names(adding: ["b.css", "a.css"]),
            ["unlisted-file:0 the manifest doesn't list “a.css”", "unlisted-file:0 the manifest doesn't list “b.css”"]
        ),
        (
            .replacing("<file href=\"a.css\"/>", "<file href=\"a.css\"/><file href=\"./a.css\"/>"),
            ["file-listed-twice:31 the resource lists “shared/a.css” twice"]
        ),
        (
            .replacing("<file href=\"a.css\"/>", "<file href=\"a.css\"/><file href=\"l'ete.css\"/>")
                .adding("shared/l'ete.css"),
            ["stripped-file-name:0 the name “shared/l'ete.css” has a “'”, which Moodle removes"]
        ),
        (
            .replacing("<file href=\"a.css\"/>", "<file href=\"a.css\"/><file href=\"A.css\"/>").adding("shared/A.css"),
            ["colliding-file-names:0 “shared/a.css” and “shared/A.css” are the same name to a platform"]
        ),
        (
            .replacing("identifier=\"I2\"", "identifier=\"\u{E9}\"").replacingAgain(
                "identifier=\"I3\"", "identifier=\"e\u{301}\""), []
        ),
        (
            .replacing("identifier=\"R2\" type", "identifier=\"\u{E9}\" type").replacingAgain(
                "<dependency identifierref=\"R2\"/>", "<dependency identifierref=\"e\u{301}\"/>"),
            ["unresolved-reference:28 no resource has the identifier “e\u{301}”"]
        ),
        (
            .names(adding: ["./\u{301}imsmanifest.xml"], removing: ["imsmanifest.xml"]),
            [
                "missing-manifest:0 the package has no manifest",
                "dot-slash-name:0 names start with “./”, like “./\u{301}imsmanifest.xml”",
                "accented-file-name:0 the name “./\u{301}imsmanifest.xml” has an accent, a “~” or another sign that Chamilo strips",
            ]
        ),
        (
            .names(adding: ["Index.html/x.xsd", "index.html-x.xsd"]),
            ["file-named-as-folder:0 “index.html” is both a file and the folder of “Index.html/x.xsd”"]
        ),
        (
            .replacing("a%20b.webp", "a%20b.png"),
            [
                "missing-package-file:27 “img/a b.png” is not in the package",
                "unlisted-file:0 the manifest doesn't list “img/a b.webp”",
            ]
        ),
        (
            .replacing("<file href=\"a.css\"/>", "<file href=\"a.css\"/><file href=\"e%CC%81t.css\"/>")
                .adding("shared/ét.css"),
            [
                "accented-file-name:0 the name “shared/ét.css” has an accent, a “~” or another sign that Chamilo strips",
                "missing-package-file:31 “shared/e\u{301}t.css” is not in the package",
                "unlisted-file:0 the manifest doesn't list “shared/ét.css”",
            ]
        ),
        (
            .names(adding: ["../\u{301}evil.xsd"]),
            [
                "unsafe-file-name:0 “../\u{301}evil.xsd” is not a safe file name",
                "accented-file-name:0 the name “../\u{301}evil.xsd” has an accent, a “~” or another sign that Chamilo strips",
            ]
        ),
        (
            .names(adding: ["../evil.xsd"]), ["unsafe-file-name:0 “../evil.xsd” is not a safe file name"]
        ),
        (
            .replacing("<manifest identifier=\"M1\"", "<manifest xml:base=\"./\" identifier=\"M1\""),
            ["dropped-base:2 Moodle doesn't read the “xml:base” of <manifest>"]
        ),
        (
            .replacing("scormtype=\"asset\"", "scormtype=\"Asset\""),
            ["scorm-type:30 “scormtype=\"Asset\"” is not read by this edition"]
        ),
        (
            .replacing("<adlcp:masteryscore>", "<adlcp:prerequisites>I1</adlcp:prerequisites><adlcp:masteryscore>"),
            ["dropped-prerequisites:14 Moodle drops this prerequisite, which isn't of the type “aicc_script”"]
        ),
        (
            .replacing(
                "<adlcp:masteryscore>",
                "<adlcp:datafromlms>\(String(repeating: "é", count: 256))</adlcp:datafromlms><adlcp:masteryscore>"),
            ["field-too-long:14 “datafromlms” has 256 characters, more than 255"]
        ),
        (
            .replacing("adlcp:scormtype=\"asset\"", "adlcp:scormtype=\"sco\" href=\"a.css\""),
            ["several-scos:0 the package has 2 SCOs"]
        ),
        (
            .replacing("Agir", "Sécurité &amp; économie"),
            ["title-mangled:19 the title “Sécurité &amp; économie” loses the spaces beside an entity"]
        ),
        (
            .replacing("Agir", "S&#233;curit&#233;"),
            ["title-mangled:19 the title “S&#233;curit&#233;” keeps its character references"]
        ),
        (
            .replacing("Agir", "<![CDATA[Sécurité & économie]]>"), []
        ),
        (
            PackageFixture.names(adding: ["shared/x&y.xsd", "shared/xy.xsd"]),
            ["merged-file-names:0 “shared/x&y.xsd” and “shared/xy.xsd” both become “shared/xy.xsd”"]
        ),
        (
            .names(adding: ["shared\\x.xsd"]), ["backslash-in-name:0 the name “shared\\x.xsd” has a backslash"]
        ),
        (
            .names(adding: ["./x.xsd"]), ["dot-slash-name:0 names start with “./”, like “./x.xsd”"]
        ),
        (
            .names(adding: ["./imsmanifest.xml"], removing: ["imsmanifest.xml"]),
            ["dot-slash-name:0 names start with “./”, like “./imsmanifest.xml”"]
        ),
        (
            .replacing("<file href=\"a.css\"/>", "<file href=\"a.css\"/><file href=\"x.zip\"/>").adding("shared/x.zip"),
            ["nested-archive:0 “shared/x.zip” is an archive in the archive"]
        ),
        (
            .replacing("<file href=\"a.css\"/>", "<file href=\"a.css\"/><file href=\"x.PHP\"/>").adding("shared/x.PHP"),
            ["server-script:0 “shared/x.PHP” is a program for a server"]
        ),
    ]

    @Test(arguments: broken.indices)
    func `a package that breaks a rule is told it, and nothing else`(index: Int) throws {
        let (package, findings) = Self.broken[index]
        let found = try package.findings()
        #expect(found == findings, "\(found)")
    }

    @Test func `a finding shows the manifest's line and what to do`() throws {
        #expect(
            try PackageFixture.replacing("Agir", "0").diagnostics() == [
                Diagnostic(
                    .error, "unusable-title",
                    BilingualText(
                        fr: "l'élément « item » n'a pas de titre utilisable",
                        en: "the element “item” has no usable title"),
                    at: SourceLocation(file: "m.zip/imsmanifest.xml", line: 19),
                    sourceLine: "          <title>0</title>",
                    help: BilingualText(
                        fr: "donnez un titre de 1 à 255 caractères", en: "give a title of 1 to 255 characters"),
                    platforms: [BilingualText("Moodle"), BilingualText("Mentor")])
            ])
    }

    @Test func `of many findings of a kind the first twenty are told, and how many more`() throws {
        let findings = try PackageFixture.names(adding: (10..<60).map { "f\($0)" }).findings()
        #expect(findings.count == 21)
        #expect(findings.first == "unlisted-file:0 the manifest doesn't list “f10”")
        #expect(findings.last == "unlisted-file:0 and 30 more of the same kind")
    }

    @Test func `of a line without end the start is shown`() throws {
        let long = PackageFixture.replacing(
            "<title>Agir</title>", "<title>0</title>" + String(repeating: "é", count: 5_000))
        let line = try #require(try long.diagnostics().first?.sourceLine)
        #expect(line.hasPrefix("          <title>0</title>"))
        #expect(line.utf8.count <= 2_000)
        #expect(!line.contains("\u{FFFD}"))
    }

    @Test func `checks a package in a zip`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.zip"
        let fixture = PackageFixture()
        let entries = fixture.names.filter { !$0.hasSuffix("/") }.map {
            ZipEntry(name: $0, content: .bytes(Array(fixture.manifest.utf8)))
        }
        try writeZip(entries, to: path, timestamp: .earliest)
        #expect(PackageCheck().diagnostics(ofArchiveAt: path, named: "a.zip") == [])
        try writeZip(entries.dropLast(2), to: path, timestamp: .earliest)
        #expect(PackageCheck().diagnostics(ofArchiveAt: path, named: "a.zip").map(\.id) == ["missing-package-file"])
    }

    @Test func `what is no zip is told`() throws {
        let folder = try TemporaryFolder()
        try folder.write("not a zip", to: "a.zip")
        #expect(
            PackageCheck().diagnostics(ofArchiveAt: folder.path + "/a.zip", named: "a.zip") == [
                Diagnostic(
                    .error, "unreadable-package",
                    BilingualText(
                        fr: "le paquet n'est pas lisible : Not a zip archive",
                        en: "the package can't be read: Not a zip archive"), at: SourceLocation(file: "a.zip"),
                    platforms: [BilingualText(fr: "toutes", en: "all")])
            ])
    }

    @Test func `any cut of a manifest is told and never a crash`() throws {
        let whole = PackageFixture().manifest
        for length in stride(from: 0, to: whole.utf8.count - 12, by: 7) {
            var fixture = PackageFixture()
            fixture.manifest = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
            #expect(try fixture.diagnostics().map(\.id) == ["malformed-manifest"])
        }
    }
}

extension PackageFixture {
    fileprivate func replacingAgain(_ text: String, _ replacement: String) -> PackageFixture {
        var copy = self
        copy.manifest = manifest.replacing(text, with: replacement)
        return copy
    }

    fileprivate func without(_ removed: [String]) -> PackageFixture {
        var copy = self
        copy.names.removeAll(where: removed.contains)
        return copy
    }

    fileprivate func adding(_ name: String) -> PackageFixture {
        var copy = self
        copy.names.append(name)
        return copy
    }
}
