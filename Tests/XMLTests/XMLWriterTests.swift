import Testing
import XML

@Suite struct XMLWriterTests {
    private func document(_ body: (inout XMLWriter) -> Void) -> String {
        var writer = XMLWriter()
        body(&writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test func `nests elements by two spaces and keeps texts on one line`() {
        let text = document { writer in
            writer.open("manifest", [("identifier", "M1")])
            writer.open("metadata")
            writer.element("schema", text: "ADL SCORM")
            writer.close()
            writer.element("file", [("href", "a.html")])
            writer.close()
        }
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="M1">
                  <metadata>
                    <schema>ADL SCORM</schema>
                  </metadata>
                  <file href="a.html"/>
                </manifest>

                """)
    }

    @Test func `names can be put together where they are written`() {
        let text = document { writer in
            writer.open(XMLName("imsmd", "lifeCycle", isLowercased: true))
            writer.open(XMLName("lom", "lifeCycle"), ("language", "a \"b\""))
            writer.element(XMLName("lom", "maxTime"), ("xml:lang", "é&"), text: "<1>")
            writer.close()
            writer.element(XMLName("imsmd", "centity", isLowercased: true), text: "")
        }
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <imsmd:lifecycle>
                  <lom:lifeCycle language="a &quot;b&quot;">
                    <lom:maxTime xml:lang="é&amp;">&lt;1&gt;</lom:maxTime>
                  </lom:lifeCycle>
                  <imsmd:centity></imsmd:centity>
                </imsmd:lifecycle>

                """)
    }

    @Test func `a document can stand on one line, with markup of the caller's own in it`() {
        var writer = XMLWriter(isIndented: false)
        writer.open("a")
        writer.markup { bytes in
            bytes += Array("<p>".utf8)
            XMLWriter.appendEscaped("x  <", to: &bytes, inAttribute: false)
            bytes += Array("</p>".utf8)
        }
        writer.element("b", text: "z")
        writer.open("c")
        #expect(
            String(decoding: writer.finish(), as: UTF8.self)
                == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a><p>x  &lt;</p><b>z</b><c/></a>")
    }

    @Test func `an element with nothing in it is empty`() {
        let text = document { writer in
            writer.open("a")
            writer.open("b")
            writer.close()
            writer.element("c", text: "")
        }
        #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b/>\n  <c></c>\n</a>\n")
    }

    @Test func `a document drained piece by piece is the document in one piece`() {
        var writer = XMLWriter()
        writer.open("a")
        var bytes = writer.drain()
        #expect(writer.pendingByteCount == 0)
        writer.element("b", text: "c")
        bytes += writer.drain()
        bytes += writer.finish()
        let whole = document { writer in
            writer.open("a")
            writer.element("b", text: "c")
        }
        #expect(String(decoding: bytes, as: UTF8.self) == whole)
    }

    @Test func `finish closes what is open, close without open does nothing`() {
        let text = document { writer in
            writer.open("a")
            writer.open("b")
            writer.close()
            writer.close()
            writer.close()
        }
        #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b/>\n</a>\n")
    }

    @Test func `escapes what has a meaning and what a parser would change`() {
        #expect(
            XMLWriter.escaped("a & b < c > \"d\"\t\n\r é 🙂", inAttribute: false)
                == "a &amp; b &lt; c &gt; &quot;d&quot;\t\n&#13; é 🙂")
        #expect(XMLWriter.escaped("a\tb\nc", inAttribute: true) == "a&#9;b&#10;c")
    }

    @Test func `drops the characters that XML forbids, and no others`() {
        #expect(
            XMLWriter.escaped("a\u{0}\u{B}\u{1F}\u{FFFE}\u{FFFF}b\u{FFFD}\u{E000}\u{10FFFF}\u{7F}", inAttribute: false)
                == "ab\u{FFFD}\u{E000}\u{10FFFF}\u{7F}")
    }

    @Test(arguments: ["]]>", "a]]>b]]>", "]]]>", "]]", "> ]] >", ""])
    func `a CDATA section gives back its text`(text: String) throws {
        let bytes = Array(document { $0.cdata("a", text: text) }.utf8)
        #expect(try parseXML(bytes).text == text)
    }

    @Test(arguments: ["&", "<", ">", "\"", "\r", "\u{1}", "\u{FFFE}", "]]>", "\u{1}]]>", "é", "\u{FFFD}"])
    func `a character is found wherever it stands`(found: String) throws {
        let escaped = XMLWriter.escaped(found, inAttribute: false)
        let allowed = found.unicodeScalars.filter { $0 != "\u{1}" && $0 != "\u{FFFE}" }.map(String.init).joined()
        for place in 0..<24 {
            let (before, after) = (String(repeating: "é ", count: place / 3), String(repeating: "x", count: place))
            #expect(
                XMLWriter.escaped(before + after + found + after, inAttribute: false)
                    == before + after + escaped + after)
            guard found != "\r" else { continue }
            let section = document { $0.cdata("a", text: before + after + found + after) }
            #expect(try parseXML(Array(section.utf8)).text == before + after + allowed + after)
        }
    }

    @Test func `what is written is read back`() throws {
        var writer = XMLWriter()
        writer.open("a", [("b", "1 < 2 & \"3\"\n\t\r")])
        writer.element("c", text: "  l'été\r\n & <ça> ")
        let tree = try parseXML(writer.finish())
        #expect(tree["b"] == "1 < 2 & \"3\"\n\t\r")
        #expect(tree.first("c")?.text == "  l'été\r\n & <ça> ")
    }
}
