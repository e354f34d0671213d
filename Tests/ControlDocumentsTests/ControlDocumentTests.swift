import ControlDocuments
import Foundation
import TestSupport
import Testing
import XML

/// Our schemas against the standards' own: on every golden both agree, and what the standards refuse, ours refuse too.
@Suite struct ControlDocumentTests {
    /// A document without one element, with one twice, with one renamed, without one attribute, with one emptied, with one
    /// that says something else, or with two neighbours exchanged: each way on each line where it can be.
    static func mutations(of document: String) -> [String] {
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
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
                for text in ["", "7 x", String(repeating: "x", count: 300), String(repeating: "x", count: 5_000)] {
                    with([line[...start] + text + line[end...]])
                }
            }
            with([line.replacing("<", with: "<x").replacing("<x/", with: "</x")])
        }
        return mutated.map { $0.joined(separator: "\n") }
    }

    @Test(arguments: CheckedDocument.all)
    func everyGoldenIsValid(document: CheckedDocument) throws {
        let folder = try TemporaryFolder()
        let ours = try document.schema(in: folder)
        let texts = try document.texts()
        #expect(texts.count >= document.leastGoldens)
        for text in texts { #expect(ours.validate(Array(text.utf8)) == []) }
    }

    @Test(arguments: CheckedDocument.all.dropLast())
    func everyNamespaceOfAGoldenHasItsSchema(document: CheckedDocument) throws {
        let documents = ControlDocument.all(for: document.format)
        for text in try document.texts() {
            let namespaces = text.matches(of: /\sxmlns(?::[a-z]+)?="([^"]*)"/).map { String($0.output.1) }
                .filter { $0 != "http://www.w3.org/2001/XMLSchema-instance" }
            #expect(!namespaces.isEmpty)
            for namespace in namespaces {
                #expect(!ControlDocument.schemaAttributes(of: documents, for: [namespace]).isEmpty, "\(namespace)")
            }
        }
    }

    @Test(
        .enabled(if: Project.hasShared, "needs ../shared"), .enabled(if: Judge.has("xmllint"), "needs libxml2-utils"),
        arguments: CheckedDocument.all)
    func whatTheStandardRefusesOursRefuse(document: CheckedDocument) throws {
        let folder = try TemporaryFolder()
        let ours = try document.schema(in: folder)
        let texts = try document.texts()
        let mutations = texts.flatMap(Self.mutations)
        let accepted = try Self.accepted(of: texts + mutations, by: document.official)
        #expect(accepted.isSuperset(of: texts.indices))
        let refused = mutations.indices.filter { !accepted.contains(texts.count + $0) }
        #expect(refused.count > document.leastRefusals)
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

    @Test(arguments: Set(CheckedDocument.all.map(\.folder)))
    func everyFileOfTheProjectIsASchemaOfItsFormats(folder: String) throws {
        let url = Project.root.appending(path: "schemas/" + folder)
        let formats = Set(CheckedDocument.all.filter { $0.folder == folder }.map(\.format))
        let documents = formats.map(ControlDocument.all)
        #expect(
            try Set(documents.joined().map(\.path)) == Set(FileManager.default.contentsOfDirectory(atPath: url.path)))
        for documents in documents {
            #expect(documents.map(\.path) == documents.map(\.path).sorted())
            for document in documents {
                #expect(try Data(contentsOf: url.appending(path: document.path)) == Data(document.bytes))
            }
        }
    }

    /// The schema that a record names imports the others.
    @Test func everyNamespaceOfARecordHasItsSchema() throws {
        let documents = ControlDocument.all(for: "scolomfr")
        let schemas = documents.map { String(decoding: $0.bytes, as: UTF8.self) }
        let location = "http://ltsc.ieee.org/xsd/LOM scolomfr.xsd"
        #expect(ControlDocument.recordAttributes(of: documents).last?.value == location)
        #expect(ControlDocument.recordAttributes(of: []).isEmpty)
        let namespaces = [
            "http://ltsc.ieee.org/xsd/LOM", "http://www.lom-fr.fr/xsd/LOMFR", "http://www.lom-fr.fr/xsd/SCOLOMFR",
        ]
        for record in try CheckedDocument.record.texts() {
            #expect(record.contains(" xsi:schemaLocation=\"\(location)\""))
            for namespace in namespaces {
                #expect(record.contains("=\"\(namespace)\""))
                #expect(schemas.filter { $0.contains(" targetNamespace=\"\(namespace)\"") }.count == 1)
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
