import Archive
import Testing

@testable import Conformance

@Suite struct PlainNamingTests {
    @Test("names as packages have them are plain")
    func plain() {
        #expect(PlainNaming.holds([]))
        #expect(
            PlainNaming.holds([
                "adlcp_rootv1p2.xsd", "conference.html", "ims_xml.xsd", "imsmanifest.xml", "index.html", "nul-1.png",
                "pictures/a-1.png", "pictures/a.png", "pictures/deep/b.svg", "runtime.js",
            ]))
    }

    @Test(
        "what a rule could mind is not plain",
        arguments: [
            [""], ["/a"], ["a/"], ["a//b"], ["."], [".."], ["./a"], ["a/../b"], [".a"], ["a."], ["a./b"], ["a "],
            ["A"], ["é"], ["a~b"], ["a&b"], ["a:b"], ["a\\b"], ["a\u{7F}"], ["a\nb"], ["con"], ["aux.xsd"], ["nul/a"],
            ["prn.tar.gz"], ["lpt1.xsd"], ["schemas/com9.a.xsd"], ["a", "a"], ["b", "a"], ["a", "a/b"],
            ["a", "a-c", "a/b/c"],
            ["a/b", "a/b-c", "a/b/c"], [String(repeating: "a", count: 256)],
        ])
    func odd(names: [String]) {
        #expect(!PlainNaming.holds(names))
    }

    @Test("rules find nothing in plain names when they look at them")
    func agreement() {
        let names = [
            "a-1.xsd", "a.xsd", "b/0.con.png", "b/a.b.c", "comx1.js", "console/x", "d0/d1/d2/d3.png", "imsmanifest.xml",
            "nulle", "p.q", "prnt/lpt-1.png",
        ]
        #expect(PlainNaming.holds(names))
        // In another order each rule looks for itself.
        let listing = PackageListing(
            entries: names.reversed().map { ZipEntryInfo(name: $0) }, limits: PackageLimits())
        #expect(!listing.arePlain)
        #expect(PackageCheck.archiveRules.allSatisfy { $0.findings(in: listing).isEmpty })
    }
}
