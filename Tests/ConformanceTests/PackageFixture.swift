import Conformance
import Diagnostics

/// A package without fault, and ways to break it.
struct PackageFixture {
    var manifest = """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="M1" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>1.2</schemaversion>
            <adlcp:location>metadata.xml</adlcp:location>
          </metadata>
          <organizations default="O1">
            <organization identifier="O1">
              <title>Parcours</title>
              <item identifier="I1" identifierref="R1">
                <title>Évaluer</title>
                <adlcp:masteryscore>80</adlcp:masteryscore>
              </item>
              <item identifier="I2">
                <title>Groupe</title>
                <item identifier="I3" identifierref="R1">
                  <title>Agir</title>
                </item>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="index.html?a=b#c">
              <file href="index.html"/>
              <file href="img/a%20b.webp"/>
              <dependency identifierref="R2"/>
            </resource>
            <resource identifier="R2" type="webcontent" adlcp:scormtype="asset" xml:base="shared/">
              <file href="a.css"/>
              <file href="../index.html"/>
            </resource>
          </resources>
        </manifest>

        """
    var names = [
        "imsmanifest.xml", "index.html", "img/a b.webp", "shared/", "shared/a.css", "metadata.xml",
        "imscp_rootv1p1p2.xsd",
    ]

    /// The fixture with a part of its manifest replaced.
    static func replacing(_ text: String, _ replacement: String) -> PackageFixture {
        var fixture = PackageFixture()
        fixture.manifest = fixture.manifest.replacing(text, with: replacement)
        return fixture
    }

    /// The fixture with other names.
    static func names(adding added: [String] = [], removing removed: [String] = []) -> PackageFixture {
        var fixture = PackageFixture()
        fixture.names = fixture.names.filter { !removed.contains($0) } + added
        return fixture
    }

    func diagnostics() throws -> [Diagnostic] { try report().diagnostics }

    func report() throws -> PackageReport {
        let bytes = Array(manifest.utf8)
        return try PackageCheck().report(
            of: names.map { name in PackageFile(name: name) { bytes } }, named: "m.zip")
    }

    /// What is found, one line each: `id:line message`.
    func findings() throws -> [String] {
        try diagnostics().map { "\($0.id):\($0.location?.line ?? 0) \($0.message.english)" }
    }
}
