import Testing

@testable import Preview

@Suite("What a package launches")
struct LaunchedUnitTests {
    private func units(_ manifest: String, _ standard: LearningStandard) -> [[String?]] {
        LaunchedUnit.all(in: Array(manifest.utf8), standard).map {
            [$0.title, $0.file, $0.activity, $0.passingScore, $0.moveOn]
        }
    }

    @Test("the items of a manifest, with the scores that pass them")
    func items() {
        let manifest = """
            <manifest xmlns:adlcp="a" xmlns:imsss="s"><organizations default="B">
            <organization identifier="A"><item identifierref="R2"><title>other</title></item></organization>
            <organization identifier="B"><title>Course</title>
            <item><title>Part</title>
            <item identifierref="R1"><title>One</title><adlcp:masteryscore>70</adlcp:masteryscore>
            <imsss:sequencing><imsss:objectives><imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>
            </imsss:objectives></imsss:sequencing></item></item>
            <item identifierref="R2"/><item identifierref="nowhere"/>
            </organization></organizations><resources>
            <resource identifier="R1" href="one.html"/><resource identifier="R2" href="t%20wo.html"/>
            </resources></manifest>
            """
        #expect(
            units(manifest, .scorm12) == [
                ["One", "one.html", nil, "70", nil], ["t wo.html", "t wo.html", nil, nil, nil],
            ])
        #expect(units(manifest, .scorm2004).first == ["One", "one.html", nil, "0.7", nil])
    }

    @Test("the assignable units of a course structure, in blocks or not")
    func assignableUnits() {
        let structure = """
            <courseStructure><course id="c"/><block id="b"><au id="https://example.org/1" masteryScore="0.8" \
            moveOn="Passed"><title><langstring lang="fr">Un</langstring></title><url>un.html</url></au></block>
            <au id="https://example.org/2"><url>deux.html</url></au><au id="none"/></courseStructure>
            """
        #expect(
            units(structure, .cmi5) == [
                ["Un", "un.html", "https://example.org/1", "0.8", "Passed"],
                ["deux.html", "deux.html", "https://example.org/2", nil, nil],
            ])
    }

    @Test("nothing where the manifest can’t be read", arguments: LearningStandard.allCases)
    func unreadable(standard: LearningStandard) {
        #expect(units("", standard).isEmpty)
        #expect(units("<manifest>", standard).isEmpty)
        #expect(units("<manifest/>", standard).isEmpty)
    }
}
