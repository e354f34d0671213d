import Archive
import Conformance
import TestSupport
import Testing

/// Packages of every format that is recognised.
@Suite struct FormatTests {
    static let recognised: [(PackageFixture, String?)] = [
        (PackageFixture(), "SCORM 1.2"),
        (.scorm2004, "SCORM 2004 4th Edition"),
        (.scorm2004.with("2004 4th", "2004 3rd"), "SCORM 2004 3rd Edition"),
        (.scorm2004.with("2004 4th Edition", "CAM 1.3"), "SCORM 2004 2nd Edition"),
        (.cartridge, "IMS Common Cartridge 1.1"),
        (.cmi5, "cmi5"),
    ]

    @Test(arguments: recognised.indices)
    func `a package is recognised, and has no finding`(index: Int) throws {
        let (package, title) = Self.recognised[index]
        let report = try package.report()
        #expect(report.format?.title == title)
        #expect(report.diagnostics == [])
    }

    @Test(
        .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"),
        arguments: [
            (PackageFixture.scorm2004, "all-scorm-2004-4th.xsd"), (.cmi5, "cmi5/CourseStructure.xsd"),
        ])
    func `the manifests without fault are valid under the official schemas`(
        package: PackageFixture, schema: String
    ) throws {
        let folder = try Project.shared("official/xsd")
        let verdict = try run(
            "xmllint", ["--nonet", "--noout", "--schema", folder.path + "/" + schema, "-"],
            environment: ["XML_CATALOG_FILES": folder.path + "/catalog.xml"], input: package.manifest)
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    @Test func `a finished package is held to the format that it was made as`() throws {
        let folder = try TemporaryFolder(), fixture = PackageFixture.scorm2004
        let entries = fixture.names.map { ZipEntry(name: $0, content: .bytes(Array(fixture.manifest.utf8))) }
        try writeZip(entries, to: folder.path + "/m.zip", timestamp: .earliest)
        let check = FinishedArtifactCheck()
        #expect(check.diagnostics(of: "m.zip", format: "scorm-2004-4th", in: folder.path) == [])
        let found = check.diagnostics(of: "m.zip", format: "scorm-2004-3rd", in: folder.path)
        #expect(
            found.map(\.message.english) == [
                "the package reads as SCORM 2004 4th Edition, not as “scorm-2004-3rd”"
            ])
    }

    @Test func `the other formats are named`() throws {
        let contents = PackageFixture.scorm2004.with("ADL SCORM", "IMS Content").with("2004 4th Edition", "1.1.4").with(
            " adlcp:scormType=\"sco\"", ""
        )
        .with("imsss:sequencing", "sequencing").with("imsss:rollup", "rollup")
        #expect(try contents.report().format?.title == "IMS Content Packaging")
        #expect(try contents.findings() == [])
        let thin = PackageFixture.cartridge.with("type=\"webcontent\" href=\"index.html\"", "type=\"imswl_xmlv1p1\"")
        #expect(try thin.report().format?.title == "IMS Thin Common Cartridge 1.1")
        let third = PackageFixture.cartridge.with("imsccv1p1", "imsccv1p3").with("1.1.0", "1.3.0")
        #expect(try third.report().format?.title == "IMS Common Cartridge 1.3")
        #expect(try third.findings() == ["cartridge-not-recognised:2 Moodle doesn't recognise edition 1.3"])
        var aicc = PackageFixture()
        aicc.names = ["course.crs", "course.au", "course.des", "course.cst", "index.html"]
        #expect(try aicc.report().format?.title == "AICC")
        #expect(
            try aicc.findings() == ["unchecked-format:0 this is an AICC package, of which the archive alone is checked"]
        )
        #expect(
            try PackageFixture().with("imscp_rootv1p1p2", "x").with("adlcp_root", "y").with("ADL SCORM", "z").report()
                .format == nil)
    }

    /// Each breaks one rule and only it.
    static let broken: [(PackageFixture, [String])] = [
        (
            .scorm2004.with("2004 4th Edition", "2004 5th Edition"),
            ["schema-version:6 the element “schemaversion” is not “2004 4th Edition”"]
        ),
        (
            .scorm2004.with("scormType=\"sco\" href=\"b", "scormtype=\"sco\" href=\"b"),
            ["scorm-type:27 “scormtype=\"sco\"” is not read by this edition"]
        ),
        (
            .scorm2004.with("xmlns:imsss", "xmlns:seq").with("imsss:", "seq:"),
            [
                (13, "sequencing"), (14, "rollupRules"), (15, "rollupRule"), (16, "rollupConditions"),
                (16, "rollupCondition"), (16, "rollupAction"),
            ].map { "manifest-namespace:\($0) the element “seq:\($1)” hasn't the prefix that Moodle reads" }
        ),
        (
            .scorm2004.with("rollupConditions>", "other>"), ["rollup-without-conditions:15 the rule has no condition"]
        ),
        (
            .scorm2004.with("<imsss:rollupRules>", "<imsss:mapInfo/><imsss:rollupRules>"),
            ["objective-map:14 “imsss:mapInfo” makes the import fail"]
        ),
        (
            .scorm2004.with("identifierref=\"R1\"", "identifierref=\"R2\""),
            ["launch-not-first:27 Open edX launches “R1”, not “R2”"]
        ),
        (
            .cartridge.with("1.1.0", "1.1"), ["schema-version:5 the element “schemaversion” is not “1.1.0”"]
        ),
        (
            .cartridge.with("<manifest ", "<!--\(String(repeating: "x", count: 1_024))-->\n<manifest "),
            ["cartridge-not-recognised:3 the namespace is not in the first 1024 bytes"]
        ),
        (
            .cartridge.with(
                " xmlns=",
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                    + "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 a.xsd\" x=\"\(String(repeating: "x", count: 1_024))\" xmlns="
            ),
            ["cartridge-not-recognised:2 the namespace is not in the first 1024 bytes"]
        ),
        (
            .cartridge.with(
                "xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\"",
                "xmlns =\n 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'"), []
        ),
        (
            .cartridge.with("<file href=\"link.xml\"/>", "<file href=\"link.xml\"/><dependency identifierref=\"R1\"/>"),
            ["cartridge-link:23 the link “R2” isn't one file and nothing else"]
        ),
        (
            .cartridge.with("type=\"imswl_xmlv1p1\"", "type=\"imswl_xmlv1p1\" href=\"link.xml\""),
            ["cartridge-link:23 the link “R2” isn't one file and nothing else"]
        ),
        (
            .cartridge.with("<file href=\"link.xml\"/>", "<file href=\"link.xml\"/><file href=\"index.html\"/>"),
            ["cartridge-link:23 the link “R2” isn't one file and nothing else"]
        ),
        (
            .cartridge.with("<file href=\"link.xml\"/>", "<webLink xmlns=\"urn:x\"/>"),
            ["unlisted-file:0 the manifest doesn't list “link.xml”"]
        ),
        (
            .cartridge.with("<item identifier=\"I0\">", "<item identifier=\"I0\"><title>Parcours</title>"),
            ["cartridge-root:8 the organization hasn't one root item without a title"]
        ),
        (
            .cartridge.with("rooted-hierarchy", "hierarchical"),
            ["cartridge-root:8 the organization hasn't one root item without a title"]
        ),
        (
            .cartridge.with("</organization>", "</organization><organization identifier=\"O2\"/>"),
            ["cartridge-root:17 there is another organization"]
        ),
        (
            .cartridge.with("</resources>", "</resources><authorizations/>"),
            ["cartridge-authorization:26 the cartridge asks for an authorization"]
        ),
        (
            .cartridge.with(" href=\"index.html\">", ">"),
            ["missing-launch:20 the resource “R1” is a page without an “href”"]
        ),
        (
            .cartridge.with("<title>Agir</title>", ""), ["unusable-title:10 the element “item” has no usable title"]
        ),
    ]

    @Test(arguments: broken.indices)
    func `a package that breaks a rule is told it, and nothing else`(index: Int) throws {
        let (package, findings) = Self.broken[index]
        let found = try package.findings()
        #expect(found == findings, "\(found)")
    }
}
