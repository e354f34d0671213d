import Conformance

extension PackageFixture {
    /// A package of SCORM 2004 4th Edition without fault.
    static let scorm2004: PackageFixture = {
        var fixture = PackageFixture()
        fixture.manifest = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="M1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata>
                <schema>ADL SCORM</schema>
                <schemaversion>2004 4th Edition</schemaversion>
              </metadata>
              <organizations default="O1">
                <organization identifier="O1">
                  <title>Parcours</title>
                  <item identifier="I1" identifierref="R1">
                    <title>Agir</title>
                    <imsss:sequencing>
                      <imsss:rollupRules>
                        <imsss:rollupRule>
                          <imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/>
                        </imsss:rollupRule>
                      </imsss:rollupRules>
                    </imsss:sequencing>
                  </item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="R1" type="webcontent" adlcp:scormType="sco" href="index.html">
                  <file href="index.html"/>
                </resource>
                <resource identifier="R2" type="webcontent" adlcp:scormType="sco" href="b.html">
                  <file href="b.html"/>
                </resource>
              </resources>
            </manifest>

            """
        fixture.names = ["imsmanifest.xml", "index.html", "b.html"]
        return fixture
    }()

    /// A Common Cartridge 1.1 without fault.
    static let cartridge: PackageFixture = {
        var fixture = PackageFixture()
        fixture.manifest = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="M1" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
              <metadata>
                <schema>IMS Common Cartridge</schema>
                <schemaversion>1.1.0</schemaversion>
              </metadata>
              <organizations>
                <organization identifier="O1" structure="rooted-hierarchy">
                  <item identifier="I0">
                    <item identifier="I1">
                      <title>Agir</title>
                      <item identifier="I2" identifierref="R1">
                        <title>Page</title>
                      </item>
                    </item>
                  </item>
                </organization>
              </organizations>
              <resources>
                <resource identifier="R1" type="webcontent" href="index.html">
                  <file href="index.html"/>
                </resource>
                <resource identifier="R2" type="imswl_xmlv1p1">
                  <file href="link.xml"/>
                </resource>
              </resources>
            </manifest>

            """
        fixture.names = ["imsmanifest.xml", "index.html", "link.xml"]
        return fixture
    }()

    /// A cmi5 course without fault.
    static let cmi5: PackageFixture = {
        var fixture = PackageFixture()
        fixture.manifest = """
            <?xml version="1.0" encoding="UTF-8"?>
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
              <course id="https://site.example/parcours">
                <title><langstring lang="fr">T</langstring></title><description><langstring lang="fr">D</langstring></description>
              </course>
              <au id="https://site.example/modules/1">
                <title><langstring lang="fr">T</langstring></title><description><langstring lang="fr">D</langstring></description><url>index.html?a=b</url>
              </au>
              <au id="https://site.example/modules/2">
                <title><langstring lang="fr">T</langstring></title><description><langstring lang="fr">D</langstring></description><url>https://other.example/au</url>
              </au>
            </courseStructure>

            """
        fixture.names = ["cmi5.xml", "index.html"]
        return fixture
    }()

    /// This fixture with a part of its manifest replaced.
    func with(_ text: String, _ replacement: String) -> PackageFixture {
        var copy = self
        copy.manifest = manifest.replacing(text, with: replacement)
        return copy
    }
}
