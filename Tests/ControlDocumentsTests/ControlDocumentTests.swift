import ControlDocuments
import Foundation
import TestSupport
import Testing
import XML

/// Our schemas against the standards' own: on every golden manifest both agree, and what the standards refuse, ours
/// refuse too.
@Suite struct ControlDocumentTests {
    /// A format with the folder of its schemas, the one that manifests are held against, and the official one.
    struct Format {
        let name: String
        let folder: String
        let entry: String
        let official: String
        var document = "imsmanifest.xml"
    }

    static let formats = [
        Format(
            name: "scorm-1.2", folder: "scorm-1.2", entry: "imscp_rootv1p1p2.xsd", official: "all-scorm-1.2.xsd"),
        Format(
            name: "scorm-2004-3rd", folder: "scorm-2004", entry: "imscp_v1p1.xsd", official: "all-scorm-2004-3rd.xsd"),
        Format(
            name: "scorm-2004-4th", folder: "scorm-2004", entry: "imscp_v1p1.xsd", official: "all-scorm-2004-4th.xsd"),
        Format(
            name: "ims-cp", folder: "scorm-2004", entry: "imscp_v1p1.xsd", official: "all-scorm-2004-4th.xsd"),
        Format(
            name: "cmi5", folder: "cmi5", entry: "CourseStructure.xsd", official: "cmi5/CourseStructure.xsd",
            document: "cmi5.xml"),
    ]

    private static func schema(of format: Format, in folder: TemporaryFolder) throws -> XMLSchema {
        for document in ControlDocument.all(for: format.name) { try folder.write(document.bytes, to: document.path) }
        return try XMLSchema(contentsOf: folder.path + "/" + format.entry)
    }

    /// The golden manifests of a format.
    private static func manifests(of format: Format) throws -> [String] {
        let goldens = Project.root.appending(path: "Tests/SCORMWriterTests/Goldens")
        return try FileManager.default.subpathsOfDirectory(atPath: goldens.path).sorted()
            .filter { $0.contains("/\(format.name)/") && $0.hasSuffix("/" + format.document) }
            .map { try String(contentsOf: goldens.appending(path: $0), encoding: .utf8) }
    }

    /// A manifest without one element, with one twice, with one renamed, without one attribute, with one emptied, or with
    /// two neighbours exchanged: each way on each line where it can be.
    static func mutations(of manifest: String) -> [String] {
        let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var mutated: [[String]] = []
        for index in lines.indices.dropFirst(2) {
            func with(_ replacement: [String]) {
                mutated.append(Array(lines[..<index]) + replacement + Array(lines[(index + 1)...]))
            }
            let line = lines[index]
            let isWhole =
                line.hasSuffix("/>")
                || line.contains("</") && !line.trimmingCharacters(in: .whitespaces).hasPrefix("</")
            if isWhole {
                with([])
                with([line, line])
                if index + 1 < lines.count {
                    mutated.append(Array(lines[..<index]) + [lines[index + 1], line] + Array(lines[(index + 2)...]))
                }
            }
            for attribute in line.matches(of: /\s[A-Za-z:]+="[^"]*"/) {
                let text = String(attribute.output)
                with([line.replacing(text, with: "")])
                with([line.replacing(text, with: text.prefix { $0 != "\"" } + "\"\"")])
                with([line.replacing(text, with: text.prefix { $0 != "\"" } + "\"7 x\"")])
            }
            if isWhole, let start = line.firstIndex(of: ">"), let end = line.range(of: "</")?.lowerBound, start < end {
                with([line[...start] + "" + line[end...]])
                with([line[...start] + String(repeating: "x", count: 300) + line[end...]])
            }
            with([line.replacing("<", with: "<x").replacing("<x/", with: "</x")])
        }
        return mutated.map { $0.joined(separator: "\n") }
    }

    @Test(arguments: formats.indices)
    func everyGoldenIsValid(index: Int) throws {
        let format = Self.formats[index], folder = try TemporaryFolder()
        let ours = try Self.schema(of: format, in: folder)
        let manifests = try Self.manifests(of: format)
        #expect(manifests.count >= 5)
        for manifest in manifests { #expect(ours.validate(Array(manifest.utf8)) == []) }
    }

    @Test(arguments: formats.indices)
    func everyNamespaceOfAGoldenHasItsSchema(index: Int) throws {
        let format = Self.formats[index], documents = ControlDocument.all(for: format.name)
        for manifest in try Self.manifests(of: format) {
            let namespaces = manifest.matches(of: /\sxmlns(?::[a-z]+)?="([^"]*)"/).map { String($0.output.1) }
                .filter { $0 != "http://www.w3.org/2001/XMLSchema-instance" }
            #expect(!namespaces.isEmpty)
            for namespace in namespaces {
                #expect(!ControlDocument.schemaAttributes(of: documents, for: [namespace]).isEmpty, "\(namespace)")
            }
        }
    }

    @Test(
        .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"),
        arguments: formats.indices)
    func whatTheStandardRefusesOursRefuse(index: Int) throws {
        let format = Self.formats[index], folder = try TemporaryFolder()
        let ours = try Self.schema(of: format, in: folder)
        let manifests = try Self.manifests(of: format)
        let mutations = manifests.flatMap(Self.mutations)
        let accepted = try Self.accepted(of: manifests + mutations, by: format.official)
        #expect(accepted.isSuperset(of: manifests.indices))
        let refused = mutations.indices.filter { !accepted.contains(manifests.count + $0) }
        // Enough of them to mean something; a course structure has fewer elements than a manifest.
        #expect(refused.count > 400)
        for number in refused {
            #expect(!ours.validate(Array(mutations[number].utf8)).isEmpty, "\(mutations[number])")
        }
    }

    /// Which of these documents an official schema accepts, asked of xmllint with the network off.
    private static func accepted(of documents: [String], by schema: String) throws -> Set<Int> {
        let folder = try TemporaryFolder(), schemas = try Project.shared("official/xsd")
        for (number, document) in documents.enumerated() { try folder.write(document, to: "\(number).xml") }
        let verdict = try run(
            "xmllint",
            ["--nonet", "--noout", "--schema", schemas.path + "/" + schema] + documents.indices.map { "\($0).xml" },
            in: folder.url, environment: ["XML_CATALOG_FILES": schemas.path + "/catalog.xml"])
        return Set(verdict.errors.matches(of: /(?m)^(\d+)\.xml validates$/).compactMap { Int($0.output.1) })
    }

    @Test func everySchemaIsAFileOfTheProject() throws {
        for format in Self.formats {
            let folder = Project.root.appending(path: "schemas/" + format.folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            let documents = ControlDocument.all(for: format.name)
            #expect(documents.map(\.path) == names)
            for document in documents {
                #expect(try Data(contentsOf: folder.appending(path: document.path)) == Data(document.bytes))
            }
        }
    }

    @Test func locationsAreThoseOfTheSchemasThatAreThere() {
        let namespaces = [
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "x",
        ]
        let documents = ControlDocument.all(for: "scorm-1.2")
        #expect(
            ControlDocument.schemaAttributes(of: documents, for: namespaces).map(\.value) == [
                "http://www.w3.org/2001/XMLSchema-instance",
                "\(namespaces[0]) imscp_rootv1p1p2.xsd \(namespaces[1]) adlcp_rootv1p2.xsd",
            ])
        #expect(ControlDocument.schemaAttributes(of: [], for: namespaces).isEmpty)
        #expect(ControlDocument.all(for: "rss") == [])
    }
}
