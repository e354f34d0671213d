import Foundation
import TestSupport
import Testing
import XML

@Suite struct XMLParsingTests {
    private func fault(_ text: String) -> XMLFault? {
        do {
            _ = try parseXML(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `keeps names, prefixes, namespaces, order and lines`() throws {
        let tree = try parseXML(
            Array(
                """
                <?xml version="1.0"?>
                <!-- of two
                lines -->
                <m xmlns="urn:m" xmlns:a="urn:a"
                   id="1" a:b="2">t<a:c
                     xml:base="x/"/>u<![CDATA[<v>]]></m>
                """.utf8))
        let child = XMLNode(
            name: "c", prefix: "a", namespace: "urn:a",
            attributes: [
                XMLAttribute(
                    name: "base", prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace", value: "x/")
            ], line: 5)
        #expect(
            tree
                == XMLNode(
                    name: "m", namespace: "urn:m",
                    attributes: [
                        XMLAttribute(name: "id", value: "1"),
                        XMLAttribute(name: "b", prefix: "a", namespace: "urn:a", value: "2"),
                    ], children: [.text("t"), .element(child), .text("u<v>")], line: 4))
        #expect(tree["id"] == "1")
        #expect(tree["b"] == nil)
        #expect(tree["b", in: "urn:a"] == "2")
        #expect(tree.text == "tu<v>")
    }

    @Test func `leaves out the text that nobody wants, with that of what is inside`() throws {
        let document = "<a>1<e>2<b>3</b><![CDATA[4]]></e>5<b>6<e/></b></a>"
        let tree = try parseXML(Array(document.utf8), droppingTextOf: ["e"])
        #expect(tree.text == "156")
        #expect(tree.first("e")?.first("b") != nil)
    }

    @Test func `a copy that is changed leaves the other as it was`() throws {
        let tree = try parseXML(Array("<a><b/></a>".utf8))
        var copy = tree
        copy.children.append(.text("t"))
        copy.attributes = [XMLAttribute(name: "c", value: "d")]
        #expect(tree == (try parseXML(Array("<a><b/></a>".utf8))))
        #expect(copy != tree)
        #expect((tree.hashValue, tree.text, tree["c"]) == (tree.hashValue, "", nil))
        #expect((copy.text, copy["c"]) == ("t", "d"))
    }

    @Test func `lines are right beyond 65,535`() throws {
        let tree = try parseXML(Array(("<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>").utf8))
        #expect(tree.first("b")?.line == 70_001)
    }

    @Test func `reads the encoding that a document declares`() throws {
        let bytes: [UInt8] =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(try parseXML(bytes).text == "é")
    }

    @Test func `resolves XML's own entities and character references, in texts and values`() throws {
        let tree = try parseXML(Array("<a b=\"&lt;&#233;&quot;\">&amp;&#x1F642;&gt;</a>".utf8))
        #expect(tree["b"] == "<é\"")
        #expect(tree.text == "&🙂>")
    }

    @Test func `says where a document isn't well-formed`() {
        #expect(
            fault("<a>\n<b></a>")
                == XMLFault(
                    line: 2, column: 8, message: "Opening and ending tag mismatch: b line 2 and a"))
        #expect(fault("") == XMLFault(line: 1, column: 1, message: "Document is empty"))
        #expect(fault("<a>&nbsp;</a>") == XMLFault(line: 1, column: 10, message: "Entity 'nbsp' not defined"))
        #expect(fault("<p:a/>")?.message == "Namespace prefix p on a is not defined")
        #expect(
            fault("\n<?xml version=\"1.0\"?><a/>")?.message
                == "XML declaration allowed only at the start of the document")
    }

    @Test func `refuses a document type, and so every entity bomb and file`() {
        let bomb = """
            <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]>
            <a>&y;</a>
            """
        #expect(fault(bomb) == XMLFault(line: 1, message: "a document type declaration is refused"))
        #expect(
            fault("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")
                == XMLFault(line: 1, message: "a document type declaration is refused"))
    }

    @Test func `refuses what is too deep`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(fault(nested(XMLLimits.depth)) == nil)
        #expect(fault(nested(100_000))?.message.hasPrefix("Excessive depth in document: 256") == true)
    }

    @Test func `refuses what is too large`() {
        let bytes = [UInt8](repeating: UInt8(ascii: " "), count: XMLLimits.byteCount + 1)
        #expect(throws: XMLFault(line: 0, message: "the document is larger than 67108864 bytes")) {
            try parseXML(bytes)
        }
    }

    @Test func `any cut or changed byte gives a tree or a fault`() {
        let whole = Array("<?xml version=\"1.0\"?><a x='1'><!-- c --><b>&amp;<![CDATA[d]]></b><?p q?></a>".utf8)
        for index in whole.indices {
            _ = try? parseXML(Array(whole[..<index]))
            for byte: UInt8 in [0, 0x3C, 0x26, 0xFF, 0x5D] {
                var changed = whole
                changed[index] = byte
                _ = try? parseXML(changed)
            }
        }
        #expect((try? parseXML(whole)) != nil)
    }

    @Test func `threads parse side by side`() {
        DispatchQueue.concurrentPerform(iterations: 200) { index in
            let tree = try? parseXML(Array("<a n='\(index)'>\(index)</a>".utf8))
            #expect(tree?["n"] == String(index))
            #expect((try? parseXML(Array("<a>".utf8))) == nil)
        }
    }
}
