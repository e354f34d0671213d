import Diagnostics
import Testing

@testable import YAML

@Suite("Parsing JSON")
struct JSONParsingTests {
    private func told(_ text: String, limits: YAMLLimits = YAMLLimits()) -> String {
        do throws(FatalDiagnostic) {
            return "\(try parseJSON(text, file: "a.json", limits: limits).content)"
        } catch {
            return TerminalRenderer(language: .english).render(error.diagnostic)
        }
    }

    @Test("values have their place, in characters")
    func places() throws {
        let root = try parseJSON("{\"é\": 1,\n  \"b\": [true, \"👩🏽‍💻\", null]}\n", file: "a.json")
        #expect(root["é"]?.integer == 1)
        #expect(root["é"]?.location.description == "a.json:1:7")
        #expect(root.entries?.map(\.keyLocation.description) == ["a.json:1:2", "a.json:2:3"])
        let list = try #require(root["b"]?.elements)
        #expect(list.map(\.location.description) == ["a.json:2:9", "a.json:2:15", "a.json:2:20"])
        #expect(list[0].bool == true)
        #expect(list[1].string == "👩🏽‍💻")
        #expect(list[2].isNull)
    }

    @Test("entries of large members are handed over one by one, after what the root says before them")
    func handedOver() throws {
        var told: [String] = []
        let text = #"{"version": 2, "many": {"a": {"x": {"y": 1}}, "b": []}, "few": {"c": 3}, "many2": 4}"#
        let root = try parseJSON(text, file: "a.json", handingOver: ["many", "many2"]) { member, entry in
            told.append("\(member ?? "-") \(entry.key) \(entry.keyLocation)")
        }
        #expect(told == ["- version a.json:1:2", "many a a.json:1:25", "many b a.json:1:47", "- few a.json:1:57"])
        #expect(root.entries?.map(\.key) == ["version", "many", "few", "many2"])
        #expect(root["many"]?.entries == [])
        #expect(root["few"]?["c"]?.integer == 3)
    }

    @Test("a string is not a number, nor null")
    func strings() throws {
        let list = try parseJSON("[\"1\", \"null\", \"true\"]", file: "a.json").elements ?? []
        #expect(list.map(\.integer) == [nil, nil, nil])
        #expect(list.map(\.string) == ["1", "null", "true"])
    }

    @Test("escapes are resolved, pairs of surrogates too")
    func escapes() throws {
        let root = try parseJSON(#"["\"\\\/\b\f\n\r\té\uD83D\ude00"]"#, file: "a.json")
        #expect(root.elements?.first?.string == "\"\\/\u{8}\u{C}\n\r\té😀")
    }

    @Test("numbers stay as they are written")
    func numbers() throws {
        let list = try parseJSON("[0, -1, 2.50, 1e3]", file: "a.json").elements ?? []
        #expect(list.map(\.string) == ["0", "-1", "2.50", "1e3"])
        #expect(list.map(\.integer) == [0, -1, nil, nil])
    }

    @Test(
        "what is no JSON is told where it stands",
        arguments: [
            ("", "1:1: error: invalid JSON: wanted here: a value"),
            ("{", "1:2: error: invalid JSON: wanted here: a key in quotes"),
            ("[1 2]", "1:4: error: invalid JSON: wanted here: “,” or “]”"),
            ("[1,]", "1:4: error: invalid JSON: wanted here: a value"),
            ("{\"a\" 1}", "1:6: error: invalid JSON: wanted here: “:”"),
            ("{\"a\": 1", "1:8: error: invalid JSON: wanted here: “,” or “}”"),
            ("{\"a\": 1,\n\"a\": 2}", "2:1: error: invalid JSON: wanted here: one key a name: “a” is there already"),
            ("[01]", "1:2: error: invalid JSON: wanted here: a value"),
            ("[+1]", "1:2: error: invalid JSON: wanted here: a value"),
            ("[.5]", "1:2: error: invalid JSON: wanted here: a value"),
            ("[True]", "1:2: error: invalid JSON: wanted here: a value"),
            ("\"a", "1:3: error: invalid JSON: wanted here: “\"” at the end of the text"),
            ("\"a\nb\"", "1:3: error: invalid JSON: wanted here: a control character written \\u00…"),
            ("\"\\x\"", "1:3: error: invalid JSON: wanted here: \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX"),
            ("\"\\uD83D\"", "1:8: error: invalid JSON: wanted here: both halves of a character, \\uD83D\\uDE00"),
            ("\"\\uDE00\"", "1:8: error: invalid JSON: wanted here: both halves of a character, \\uD83D\\uDE00"),
            ("1 2", "1:3: error: invalid JSON: wanted here: nothing after the value"),
        ])
    func faults(_ text: String, _ message: String) {
        #expect(told(text).hasPrefix("a.json:" + message + " [invalid-json]\n"))
    }

    @Test("depth, size and count have limits")
    func limits() {
        var limits = YAMLLimits()
        (limits.depth, limits.nodeCount, limits.byteCount) = (3, 5, 40)
        #expect(
            told("[[[[1]]]]", limits: limits).hasPrefix(
                "a.json:1:4: error: the JSON has more than 3 levels [json-limit]"))
        #expect(
            told("[1,2,3,4,5]", limits: limits).hasPrefix(
                "a.json:1:10: error: the JSON has more than 5 values [json-limit]"))
        #expect(
            told(String(repeating: " ", count: 41), limits: limits)
                .hasPrefix("a.json:1:1: error: the JSON has more than 40 bytes [json-limit]"))
        #expect(told("[\"[[[[ {{{{ ****\"]", limits: limits).contains("scalar"))
    }

    @Test("the deepest file of the largest limit doesn't overflow")
    func deepest() throws {
        var limits = YAMLLimits()
        limits.depth = 1_024
        let text = String(repeating: "[", count: 1_024) + String(repeating: "]", count: 1_024)
        #expect(try parseJSON(text, file: "a.json", limits: limits).elements?.count == 1)
        #expect(told(String(repeating: "[", count: 200_000), limits: limits).contains("more than 1024 levels"))
    }
}
