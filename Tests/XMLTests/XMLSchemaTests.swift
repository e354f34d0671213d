import Foundation
import TestSupport
import Testing
import XML

@Suite struct XMLSchemaTests {
    private static let text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="a"><xs:complexType><xs:sequence>
            <xs:element name="n" type="xs:integer" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    private func schema(_ text: String = Self.text) throws -> XMLSchema {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "a.xsd")
        return try XMLSchema(contentsOf: folder.url.appending(path: "a.xsd").path)
    }

    @Test func `accepts what is valid`() throws {
        #expect(try schema().validate(Array("<a><n>1</n><n>-2</n></a>".utf8)).isEmpty)
    }

    @Test func `names every fault with its line, without a column`() throws {
        let faults = try schema().validate(Array("<a>\n<n>1</n>\n<n>x</n>\n<b/></a>".utf8))
        #expect(
            faults == [
                XMLFault(line: 3, message: "Element 'n': 'x' is not a valid value of the atomic type 'xs:integer'."),
                XMLFault(line: 4, message: "Element 'b': This element is not expected. Expected is ( n )."),
            ])
    }

    @Test func `a document that isn't well-formed gives the parser's fault`() throws {
        #expect(
            try schema().validate(Array("<a><n></a>".utf8)).first
                == XMLFault(line: 1, column: 11, message: "Opening and ending tag mismatch: n line 1 and a"))
        #expect(
            try schema().validate(Array("<!DOCTYPE a><a/>".utf8))
                == [XMLFault(line: 0, message: "a document type declaration is refused")])
    }

    @Test func `a schema that is missing or broken is a fault`() throws {
        #expect(throws: XMLFault.self) { try XMLSchema(contentsOf: "/nowhere/a.xsd") }
        #expect(throws: XMLFault.self) { try XMLSchema(contentsOf: "/nowhere/a.xsd\0") }
        #expect(throws: XMLFault.self) { try schema("<xs:schema>") }
        #expect(throws: XMLFault.self) { try schema(Self.text.replacing("xs:integer", with: "xs:nothing")) }
    }

    @Test func `a document's own schema location is not followed`() throws {
        let folder = try TemporaryFolder()
        try folder.write("not a schema", to: "b.xsd")
        let document = """
            <a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:noNamespaceSchemaLocation="\(folder.path)/b.xsd"><n>1</n></a>
            """
        #expect(try schema().validate(Array(document.utf8)).isEmpty)
    }

    @Test func `threads share a schema`() throws {
        let schema = try schema()
        DispatchQueue.concurrentPerform(iterations: 500) { index in
            let value = index.isMultiple(of: 2) ? "1" : "x"
            #expect(schema.validate(Array("<a><n>\(value)</n></a>".utf8)).count == index % 2)
        }
    }

    @Test(.enabled(if: Project.hasShared, "needs ../shared"))
    func `loads an official schema with its local imports`() throws {
        let schema = try XMLSchema(contentsOf: Project.shared("official/xsd/cmi5/CourseStructure.xsd").path)
        #expect(!schema.validate(Array("<courseStructure/>".utf8)).isEmpty)
    }
}
