import Conformance
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The rules of cmi5 packages.
@Suite struct CourseStructureCheckTests {
    private static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="https://a.example/c">
            <title><langstring lang="fr">Parcours</langstring></title>
            <description><langstring lang="fr">Un parcours</langstring></description>
          </course>
          <objectives>
            <objective id="https://a.example/o">
              <title><langstring>Agir</langstring></title>
              <description><langstring>Agir</langstring></description>
            </objective>
          </objectives>
          <au id="https://a.example/u" masteryScore="0.8">
            <title><langstring>Évaluer</langstring></title>
            <description><langstring>Évaluer</langstring></description>
            <objectives><objective idref="https://a.example/o"/></objectives>
            <url>unit/a%20b.html?a=b</url>
          </au>
          <block id="urn:uuid:00000000-0000-8000-8000-000000000000">
            <title><langstring>Bloc</langstring></title>
            <description><langstring>Bloc</langstring></description>
            <au id="tag:a.example,2025:u">
              <title><langstring>Ailleurs</langstring></title>
              <description><langstring>Ailleurs</langstring></description>
              <url> https://a.example/launch </url>
            </au>
          </block>
        </courseStructure>

        """

    private func findings(
        _ document: String = document, names: [String] = ["cmi5.xml", "unit/", "unit/a b.html"]
    ) throws -> [String] {
        let files = names.map { name in PackageFile(name: name) { Array(document.utf8) } }
        return try PackageCheck().diagnostics(of: files, named: "c.zip").map {
            "\($0.id):\($0.location?.line ?? 0) \($0.message.english)"
        }
    }

    @Test func `a package without fault has no finding`() throws {
        #expect(try findings() == [])
    }

    @Test(
        .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"))
    func `the document without fault is valid under the official schema`() throws {
        let schema = try Project.shared("official/xsd/cmi5/CourseStructure.xsd")
        let verdict = try run("xmllint", ["--nonet", "--noout", "--schema", schema.path, "-"], input: Self.document)
        #expect(verdict.status == 0, "\(verdict.errors)")
    }

    @Test(.enabled(if: Project.hasShared, "needs ../shared"), arguments: ["simple", "complex", "extended"])
    func `the standard's own examples have no finding`(name: String) throws {
        let example = try Project.shared("official/xsd/cmi5/\(name)-cmi5.xml")
        #expect(try findings(String(contentsOf: example, encoding: .utf8)) == [])
    }

    @Test(arguments: [
        (
            "/v1/", "/v2/",
            "manifest-namespace:2 the root element is not “courseStructure” in the namespace "
                + "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
        ),
        ("\"https://a.example/u\"", "\"u\"", "invalid-identifier:13 the element “au” has no absolute IRI"),
        ("\"https://a.example/u\"", "\"a b:c\"", "invalid-identifier:13 the element “au” has no absolute IRI"),
        (
            "<course id=\"https://a.example/c\"", "<course",
            "invalid-identifier:3 the element “course” has no absolute IRI"
        ),
        (
            "tag:a.example,2025:u", "https://a.example/u",
            "invalid-identifier:22 the identifier “https://a.example/u” is already taken on line 13"
        ),
        (
            "<langstring>Bloc</langstring></description>", "<langstring> </langstring></description>",
            "unusable-title:21 “urn:uuid:00000000-0000-8000-8000-000000000000” has nothing in its element “description”"
        ),
        (
            "<url> https://a.example/launch </url>", "",
            "missing-launch:22 “tag:a.example,2025:u” has no address"
        ),
        (
            "unit/a%20b.html?a=b", "/unit.html",
            "missing-package-file:17 “/unit.html” is not in the package"
        ),
        ("\"0.8\"", "\"80\"", "mastery-score:13 “80” is not a score from 0 to 1"),
        ("\"0.8\"", "\"8e-1\"", "mastery-score:13 “8e-1” is not a score from 0 to 1"),
        ("\"0.8\"", "\"nan\"", "mastery-score:13 “nan” is not a score from 0 to 1"),
        (
            "</courseStructure>", "</course>",
            "malformed-manifest:28 the manifest is not well-formed XML: "
                + "Opening and ending tag mismatch: courseStructure line 2 and course"
        ),
    ])
    func `a document that breaks a rule is told it, and nothing else`(
        part: String, broken: String, finding: String
    ) throws {
        #expect(Self.document.contains(part))
        #expect(try findings(Self.document.replacing(part, with: broken)) == [finding])
    }

    @Test func `a course with nothing to open is told`() throws {
        let units = Self.document.components(separatedBy: "  <objectives>\n    <objective id")
        #expect(
            try findings(units[0] + "</courseStructure>")
                == ["missing-launch:2 the course has nothing to open"])
    }

    @Test func `a package without its document, or without its page, is told`() throws {
        #expect(
            try findings(names: ["CMI5.xml", "unit/a b.html"])
                == ["missing-manifest:0 the manifest is called “CMI5.xml”, which platforms don't read"])
        #expect(
            try findings(names: ["cmi5.xml"])
                == ["missing-package-file:17 “unit/a%20b.html?a=b” is not in the package"])
    }
}
