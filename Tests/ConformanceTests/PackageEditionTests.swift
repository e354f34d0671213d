import Conformance
import Diagnostics
import TestSupport
import Testing

/// What differs from one edition of SCORM to the next.
@Suite struct PackageEditionTests {
    private static let editions = ["2004 3rd Edition", "2004 4th Edition"]

    @Test(arguments: editions)
    func `a package of SCORM 2004 without fault has no finding`(edition: String) throws {
        #expect(try PackageFixture.scorm2004(edition).findings() == [])
    }

    @Test(
        .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"),
        arguments: [("2004 3rd Edition", "all-scorm-2004-3rd.xsd"), ("2004 4th Edition", "all-scorm-2004-4th.xsd")])
    func `the manifest without fault is valid under the official schema`(edition: String, schema: String) throws {
        let folder = try Project.shared("official/xsd")
        let verdict = try run(
            "xmllint", ["--nonet", "--noout", "--schema", "\(folder.path)/\(schema)", "-"],
            environment: ["XML_CATALOG_FILES": folder.path + "/catalog.xml"],
            input: PackageFixture.scorm2004(edition).manifest)
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    @Test(arguments: [
        (
            "xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"", "xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss2\"",
            "manifest-namespace:14 the element “imsss:sequencing” hasn't the prefix that Moodle reads"
        ),
        (
            "<imsss:primaryObjective objectiveID=\"P\"/>",
            "<imsss:primaryObjective objectiveID=\"P\"><imsss:mapInfo targetObjectiveID=\"G\"/></imsss:primaryObjective>",
            "sequencing-not-importable:17 the element “mapInfo” stops Moodle's import"
        ),
        (
            "<imsss:rollupConditions><imsss:rollupCondition condition=\"completed\"/></imsss:rollupConditions>", "",
            "sequencing-not-importable:14 the element “rollupRule” stops Moodle's import"
        ),
        (
            "adlcp:scormType=\"sco\"", "adlcp:scormtype=\"sco\"",
            "scorm-type:28 “scormtype=\"sco\"” is not a type of resource of this edition"
        ),
        (
            "adlcp:scormType=\"asset\"", "adlcp:scormType=\"assets\"",
            "scorm-type:33 “scormType=\"assets\"” is not a type of resource of this edition"
        ),
    ])
    func `a package that breaks a rule is told it`(part: String, broken: String, finding: String) throws {
        var fixture = PackageFixture.scorm2004("2004 4th Edition")
        #expect(fixture.manifest.contains(part))
        fixture.manifest = fixture.manifest.replacing(part, with: broken)
        #expect(try fixture.findings().first == finding)
    }

    @Test func `a package is held to the format that it was made for`() throws {
        let package = PackageFixture.scorm2004("2004 3rd Edition")
        #expect(
            try package.findings(as: .scorm2004FourthEdition)
                == ["schema-version:6 the element “schemaversion” is not “2004 4th Edition”"])
        #expect(try PackageFixture().findings(as: .scorm2004ThirdEdition).count == 4)
    }

    @Test func `a package of IMS Content Packaging holds nothing of SCORM's`() throws {
        var fixture = PackageFixture.scorm2004("1.1.4")
        for (old, new) in [
            ("ADL SCORM", "IMS Content"), (" adlcp:scormType=\"sco\"", ""), (" adlcp:scormType=\"asset\"", ""),
        ] {
            fixture.manifest = fixture.manifest.replacing(old, with: new)
        }
        #expect(try fixture.findings() == [])
        #expect(try fixture.findings(as: .contentPackaging) == [])
        fixture.manifest = fixture.manifest.replacing("IMS Content", with: "ADL SCORM")
        #expect(try fixture.findings() == ["schema-version:5 the element “schema” is not “IMS Content”"])
    }

    @Test func `a version that isn't known is told from what the namespace promises`() throws {
        #expect(
            try PackageFixture.scorm2004("CAM 1.3").findings()
                == ["schema-version:6 the element “schemaversion” is not “2004 4th Edition”"])
        #expect(
            try PackageFixture.replacing(">1.2<", ">1.3<").findings()
                == ["schema-version:6 the element “schemaversion” is not “1.2”"])
    }
}
