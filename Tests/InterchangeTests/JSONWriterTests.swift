import Foundation
import Interchange
import Testing

struct JSONWriterTests {
    @Test func `members keep their order and nil ones are left out`() {
        let value = JSONValue.members([
            "z": "1", "absent": nil, "a": .array([.integer(-2), .boolean(true), .boolean(false), .null]),
            "empty": .members(["list": .array([]), "object": .object([])]),
        ])
        #expect(
            text(JSONWriter.document(value)) == """
                {
                  "z": "1",
                  "a": [
                    -2,
                    true,
                    false,
                    null
                  ],
                  "empty": {
                    "list": [],
                    "object": {}
                  }
                }

                """)
    }

    @Test func `a document can stand on one line`() {
        let value = JSONValue.members(["a": .array([.integer(1), "b\n"]), "c": .object([]), "d": .null])
        #expect(text(JSONWriter.document(value, isIndented: false)) == #"{"a":[1,"b\n"],"c":{},"d":null}"# + "\n")
    }

    @Test func `a document drained piece by piece is the document in one piece`() {
        var writer = JSONWriter()
        var pieces: [UInt8] = []
        writer.beginObject()
        writer.name("list")
        writer.beginArray()
        for number in 0..<3 {
            writer.write(.members(["n": .integer(number)]))
            pieces += writer.drain()
        }
        #expect(writer.pendingByteCount == 0)
        pieces += writer.finish()
        let list = JSONValue.array((0..<3).map { .members(["n": .integer($0)]) })
        #expect(text(pieces) == text(JSONWriter.document(.members(["list": list]))))
    }

    @Test func `every control character is escaped and nothing else is`() {
        let all = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) }))
        let document = text(JSONWriter.document(.string(all + "é\u{2028}🌱")))
        #expect(
            document.hasPrefix(
                #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000b\u000c\r\u000e\u000f\u0010"#))
        #expect(document.hasSuffix("}~\\u007fé\u{2028}🌱\"\n"))
    }

    @Test(arguments: ["", "\"\\\"", "a\u{0}b", "\u{FEFF}é\r\n\t", "🧑🏽‍🚒", "\u{202E}עברית"])
    func `a reader gives the very same text back`(original: String) throws {
        let bytes = JSONWriter.document(.strings([original]))
        let read = try JSONDecoder().decode([String].self, from: Data(bytes))
        #expect(read.map { Array($0.utf8) } == [Array(original.utf8)])
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
