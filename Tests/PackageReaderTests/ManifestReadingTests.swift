import CourseCatalogue
import Diagnostics
import Testing

@Suite("Reading packages of other tools")
struct ManifestReadingTests {
    private static let scorm12 = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="M1" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
          <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>1.2</schemaversion>
            <imsmd:lom><imsmd:general>
              <imsmd:description><imsmd:langstring xml:lang="fr">Économiser
                l’eau</imsmd:langstring><imsmd:langstring xml:lang="en">Save water</imsmd:langstring></imsmd:description>
              <imsmd:language>fr-FR</imsmd:language>
            </imsmd:general></imsmd:lom>
          </metadata>
          <organizations default="O2">
            <organization identifier="O1"><title>Autre</title><item identifier="X" identifierref="R1"><title>X</title></item></organization>
            <organization identifier="O2">
              <title>L’eau</title>
              <item identifier="C1">
                <title>Chapitre</title>
                <item identifier="I1" identifierref="R1">
                  <title>Compter</title>
                  <metadata><imsmd:lom>
                    <imsmd:general><imsmd:keyword>
                      <imsmd:langstring xml:lang="fr">eau</imsmd:langstring><imsmd:langstring xml:lang="en">water</imsmd:langstring>
                      <imsmd:langstring xml:lang="fr">compteur</imsmd:langstring></imsmd:keyword></imsmd:general>
                    <imsmd:educational><imsmd:typicallearningtime><imsmd:datetime>PT1H20M</imsmd:datetime></imsmd:typicallearningtime></imsmd:educational>
                    <imsmd:rights><imsmd:cost><imsmd:value><imsmd:langstring xml:lang="x-none">No</imsmd:langstring></imsmd:value></imsmd:cost></imsmd:rights>
                  </imsmd:lom></metadata>
                </item>
              </item>
              <item identifier="I2" identifierref="R2"><title>Agir</title></item>
              <item identifier="I3" identifierref="R3"><title>Fiche</title></item>
              <item identifier="I4" identifierref="R9"><title>Perdu</title></item>
              <item identifier="I5" identifierref="R4"><title>Ailleurs</title></item>
            </organization>
          </organizations>
          <resources xml:base="cours/">
            <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="un%20deux.html?x=1#y"><file href="un%20deux.html"/></resource>
            <resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="player.html"><file href="player.html"/></resource>
            <resource identifier="R3" type="webcontent" adlcp:scormtype="asset" href="fiche.pdf"><file href="fiche.pdf"/></resource>
            <resource identifier="R4" type="webcontent" adlcp:scormtype="asset" href="../../secret.html"/>
          </resources>
        </manifest>
        """

    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 8, 0, 0, 0, 4]

    private static var package: FilesInMemory {
        var package = FilesInMemory([
            "imsmanifest.xml": scorm12, "cours/player.html": "<script src='p.js'></script><div id=app></div>",
            "cours/fiche.pdf": "%PDF",
        ])
        let page = """
            <html><head><title>x</title><script>go()</script></head><body><nav><a href=\"b.html\">Menu</a></nav>
            <h1>Compter</h1><p onclick='x()'>L\u{E9}au, <a href='b.html'>suite</a>, <a href='https://example.org/'>site</a></p>
            <img src='img/a.png' alt='Un compteur'><h2>Objectifs</h2><ul><li>Lire un compteur</li></ul></body></html>
            """
        package.files["cours/un deux.html"] = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        package.files["cours/img/a.png"] = png
        return package
    }

    @Test("items that launch something are modules, with what items, resources and pages say of them")
    func items() throws {
        let contents = try #require(try Self.package.reading().contents)
        let catalogue = contents.catalogue
        #expect(contents.givenIdentifiers == [])
        #expect(catalogue.courses.map(\.title.value) == ["L’eau"])
        #expect(catalogue.courses.map { $0.summary?.value } == ["Économiser l’eau"])
        #expect(catalogue.modules.map(\.identifier.text) == ["compter", "agir", "fiche"])
        #expect(catalogue.courses.first?.moduleIdentifiers == catalogue.modules.map(\.identifier))
        let module = try #require(catalogue.modules.first)
        #expect(module.title.provenance.location?.description == "imsmanifest.xml:19")
        #expect(module.language.value == "fr-FR")
        #expect(module.keywords?.value == ["eau", "compteur"])
        #expect(module.duration?.value == DurationRange(minutes: 80))
        #expect(module.isFree?.value == true)
        #expect(module.objectives?.value == ["Lire un compteur"])
        #expect(module.release.state.value == .released)
        #expect(
            try catalogue.text(of: "compter")
                == "<h2>Compter|<p>Léau, suite, site→https://example.org/|[cours/img/a.png: Un compteur]|<h2>Objectifs|<ul><li>Lire un compteur"
        )
    }

    @Test("what is not kept is told, once each, with its place")
    func losses() throws {
        let faults = try Self.package.faults()
        #expect(
            faults == [
                "imsmanifest.xml:15: warning: only the default organization is read, the others (1) are not",
                "imsmanifest.xml:32: warning: “Perdu” launches no file of the package",
                "imsmanifest.xml:33: warning: “Ailleurs” launches no file of the package",
                "cours/un deux.html: warning: this page’s links to other files of the package are not kept (1)",
                "cours/player.html: warning: this page’s content is made by a script: only what the manifest says is kept",
                "imsmanifest.xml:31: warning: “Fiche” launches cours/fiche.pdf, which is no page: its content is not kept",
            ])
    }

    @Test("a package with one item is a module without a course, which the record of the package describes")
    func single() throws {
        let manifest = """
            <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion>
                <adlcp:location>meta/lom.xml</adlcp:location></metadata>
              <organizations default="O"><organization identifier="O"><title>Tri</title>
                <item identifier="I" identifierref="R"><title>Trier</title></item></organization></organizations>
              <resources><resource identifier="R" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource></resources>
            </manifest>
            """
        let lom = """
            <lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title><string language="en">Trier ses déchets</string></title>
              <language>en</language><keyword><string language="en">waste</string></keyword><keyword><string language="en">bins</string></keyword></general>
              <educational><typicalLearningTime><duration>P1DT30S</duration></typicalLearningTime></educational>
              <rights><description><string language="en">CC-BY-4.0</string></description></rights></lom>
            """
        let package = FilesInMemory([
            "imsmanifest.xml": manifest, "meta/lom.xml": lom,
            "index.html": "<main><p>Bonjour</p></main><footer>x</footer>",
        ])
        let (contents, diagnostics) = try package.reading()
        let catalogue = try #require(contents?.catalogue)
        #expect(diagnostics == [])
        #expect(catalogue.courses.isEmpty)
        let module = try #require(catalogue.modules.first)
        #expect(module.title.value == "Trier ses déchets")
        #expect(module.title.provenance.location?.description == "meta/lom.xml:1")
        #expect((module.language.value, catalogue.language) == ("en", "en"))
        #expect(module.keywords?.value == ["waste", "bins"])
        #expect(module.duration?.value == DurationRange(minutes: 1_441))
        #expect(module.summary?.value == "Bonjour")
        #expect(catalogue.licence?.value == "CC-BY-4.0")
        #expect(try catalogue.text(of: module.identifier.text) == "<p>Bonjour")
    }

    @Test("a cartridge's pages and links are modules; what is in a format of its own is told")
    func cartridge() throws {
        let manifest = """
            <manifest identifier="M" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
              <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata>
              <organizations><organization identifier="O" structure="rooted-hierarchy"><item identifier="I0">
                <item identifier="S1"><title>Semaine 1</title>
                  <item identifier="I1" identifierref="R1"><title>Page</title></item>
                  <item identifier="I2" identifierref="R2"><title>Lien</title></item>
                  <item identifier="I3" identifierref="R3"><title>Outil</title></item>
                  <item identifier="I4" identifierref="R4"><title>Forum</title></item>
                  <item identifier="I5" identifierref="R5"><title>Lien mort</title></item>
                </item></item></organization></organizations>
              <resources>
                <resource identifier="R1" type="webcontent"><file href="page.htm"/></resource>
                <resource identifier="R2" type="imswl_xmlv1p1"><file href="link.xml"/></resource>
                <resource identifier="R3" type="imsbasiclti_xmlv1p0"><file href="tool.xml"/></resource>
                <resource identifier="R4" type="imsdt_xmlv1p1"><file href="forum.xml"/></resource>
                <resource identifier="R5" type="imswl_xmlv1p1"><file href="bad.xml"/></resource>
              </resources>
            </manifest>
            """
        let package = FilesInMemory([
            "imsmanifest.xml": manifest, "page.htm": "<p>Page</p>", "forum.xml": "<topic/>",
            "link.xml":
                "<webLink xmlns='x'><title>L</title><url href=' https://learn.example.org/course/view.php?id=7 '/></webLink>",
            "tool.xml":
                "<cartridge_basiclti_link xmlns:blti='b'><blti:launch_url>https://tool.example.org/lti</blti:launch_url></cartridge_basiclti_link>",
            "bad.xml": "<webLink><url href='javascript:alert(1)'/></webLink>",
        ])
        let (contents, diagnostics) = try package.reading()
        let catalogue = try #require(contents?.catalogue)
        #expect(catalogue.modules.map(\.title.value) == ["Page", "Lien", "Outil"])
        #expect(
            catalogue.modules.map { $0.platform?.value.address }
                == [nil, "https://learn.example.org/course/view.php?id=7", "https://tool.example.org/lti"])
        #expect(catalogue.modules.map { $0.platform?.value.moduleIdentifier } == [nil, "7", nil])
        #expect(
            diagnostics.map(\.message.english) == [
                "“Forum” is of type “imsdt_xmlv1p1”, which is not read", "“Lien mort” launches no file of the package",
            ])
    }

    @Test("assignable units are modules, nested blocks are passed through, an address elsewhere is a platform")
    func courseStructure() throws {
        let structure = """
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
              <course id="https://example.org/c"><title><langstring lang="en">Course</langstring></title>
                <description><langstring lang="en">All of it</langstring></description></course>
              <block id="b"><title><langstring>B</langstring></title><description><langstring>B</langstring></description>
                <au id="https://example.org/a1"><title><langstring lang="fr">Un</langstring></title>
                  <description><langstring lang="fr">Le premier</langstring></description><url>a/index.html?x=1</url></au>
                <au id="https://example.org/a2"><title><langstring lang="en">Two</langstring></title>
                  <description><langstring lang="en">Two</langstring></description><url>https://lms.example.org/courses/12</url></au>
                <au id="https://example.org/a3"><title><langstring lang="en">Three</langstring></title>
                  <description><langstring lang="en">Three</langstring></description><url>missing.html</url></au>
              </block>
            </courseStructure>
            """
        let package = FilesInMemory(["cmi5.xml": structure, "a/index.html": "<p>Un</p>"])
        let (contents, diagnostics) = try package.reading()
        let catalogue = try #require(contents?.catalogue)
        #expect(catalogue.courses.map { $0.summary?.value } == ["All of it"])
        #expect(catalogue.modules.map(\.title.value) == ["Un", "Two"])
        #expect(catalogue.modules.map { $0.summary?.value } == ["Le premier", nil])
        #expect(catalogue.modules.map(\.language.value) == ["fr", "en"])
        #expect(catalogue.modules.last?.platform?.value.moduleIdentifier == "12")
        #expect(diagnostics.map(\.message.english) == ["“Three” launches no file of the package"])
    }
}
