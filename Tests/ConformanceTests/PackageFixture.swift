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
              <file href="img/%C3%A9t%C3%A9.webp"/>
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
        "imsmanifest.xml", "index.html", "img/été.webp", "shared/", "shared/a.css", "metadata.xml",
        "imscp_rootv1p1p2.xsd",
    ]

    /// The same package in SCORM 2004.
    static func scorm2004(_ edition: String) -> PackageFixture {
        var fixture = PackageFixture()
        for (old, new) in [
            ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.imsglobal.org/xsd/imscp_v1p1"),
            ("xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"", Self.namespaces2004),
            (">1.2<", ">\(edition)<"), ("adlcp:scormtype", "adlcp:scormType"),
            ("<adlcp:masteryscore>80</adlcp:masteryscore>", Self.sequencing2004),
        ] {
            fixture.manifest = fixture.manifest.replacing(old, with: new)
        }
        return fixture
    }

    private static let namespaces2004 =
        ["adlcp", "adlnav", "adlseq"].map { "xmlns:\($0)=\"http://www.adlnet.org/xsd/\($0)_v1p3\"" }
        .joined(separator: " ") + " xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\""

    private static let sequencing2004 = """
        <imsss:sequencing><imsss:rollupRules><imsss:rollupRule childActivitySet="all">
                    <imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions>
                    <imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>
                  <imsss:objectives><imsss:primaryObjective objectiveID="P"/></imsss:objectives></imsss:sequencing>
        """

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

    /// What is found by the rules of a format, or of the one that the package says it is in.
    func diagnostics(as format: PackageFormat? = nil) throws -> [Diagnostic] {
        let bytes = Array(manifest.utf8)
        return try PackageCheck(of: format).diagnostics(
            of: names.map { name in PackageFile(name: name) { bytes } }, named: "m.zip")
    }

    /// What is found, one line each: `id:line message`.
    func findings(as format: PackageFormat? = nil) throws -> [String] {
        try diagnostics(as: format).map { "\($0.id):\($0.location?.line ?? 0) \($0.message.english)" }
    }
}
