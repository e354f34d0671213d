import Foundation
import TestSupport
import Testing

/// The cartridges of the samples and of the real page, before the schemas of their editions: the official ones and those
/// that they carry.
@Suite(
    "Cartridges, before real judges",
    .enabled(if: Project.hasShared && Judge.has("xmllint") && Judge.has("unzip"), "needs ../shared, xmllint, unzip"))
struct JudgedCartridgeTests {
    /// A kind of document: how its root begins, the schema that a cartridge carries for it, the official one.
    private struct Kind {
        let root: String
        let ours: String
        let official: String
    }

    private static let formats = ["common-cartridge-1.1", "common-cartridge-1.3", "thin-common-cartridge"]

    private static func kinds(of format: String) -> [Kind] {
        let edition = format == "common-cartridge-1.1" ? 1 : format == "common-cartridge-1.3" ? 3 : 2
        let manifest = "ccv1p\(edition)_imscp_v1p2_v1p0.xsd", webLink = "ccv1p\(edition)_imswl_v1p\(edition).xsd"
        let tool = edition == 3 ? "imslticc_v1p3.xsd" : "imslticc_v1p0p1.xsd"
        return [
            Kind(root: "<manifest ", ours: manifest, official: "cc-1.\(edition)/\(manifest)"),
            Kind(root: "<webLink ", ours: webLink, official: "cc-1.\(edition)/\(webLink)"),
            Kind(
                root: "<cartridge_basiclti_link ", ours: tool, official: edition == 3 ? "lti/\(tool)" : "cc-1.1/\(tool)"
            ),
        ]
    }

    @Test(
        "every document of every cartridge is valid under the official schema and under ours", arguments: formats,
        ["web-link", "basic-lti"])
    func documents(format: String, links: String) throws {
        let folder = try TemporaryFolder()
        var counts: [String: Int] = [:]
        for site in [Project.root.path + "/samples", try Project.shared("real/ecoresponsable").path] {
            let output = folder.path + "/out"
            let result = try Program.export(
                site, to: output, "--format", format, "--journal", folder.path + "/journal.json", "--set",
                "\(format).links=\(links)", "--set", "\(format).announced-modules=true")
            #expect(result.status == 0, "\(result.errors)")
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(output)/\(format)")
            let cartridges = names.filter { $0.hasSuffix(".imscc") }
            #expect(cartridges.count >= 4)
            for cartridge in cartridges {
                try judge("\(output)/\(format)/\(cartridge)", of: format, counting: &counts)
            }
            try FileManager.default.removeItem(atPath: folder.path + "/journal.json")
        }
        #expect(counts.values.allSatisfy { $0 >= 8 } && counts.count == 2, "\(counts)")
    }

    private func judge(_ cartridge: String, of format: String, counting counts: inout [String: Int]) throws {
        let opened = try TemporaryFolder()
        #expect(try run("unzip", ["-qq", cartridge, "-d", opened.path]).status == 0, "\(cartridge)")
        let schemas = try Project.shared("official/xsd").path
        let names = try FileManager.default.contentsOfDirectory(atPath: opened.path).filter { $0.hasSuffix(".xml") }
        for kind in Self.kinds(of: format) {
            let documents = try names.filter { try opened.text($0).contains(kind.root) }
            guard !documents.isEmpty else { continue }
            counts[kind.root, default: 0] += documents.count
            for schema in [opened.path + "/" + kind.ours, schemas + "/" + kind.official] {
                let verdict = try run(
                    "xmllint", ["--nonet", "--noout", "--schema", schema] + documents, in: opened.url,
                    environment: ["XML_CATALOG_FILES": schemas + "/catalog.xml"])
                #expect(verdict.status == 0, "\(cartridge): \(verdict.errors)")
            }
        }
    }
}
