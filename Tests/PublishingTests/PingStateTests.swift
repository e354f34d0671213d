import Diagnostics
import Testing

@testable import Publishing

struct PingStateTests {
    private static let document = """
        {
          "version": 1,
          "topics": {
            "https://a.example/f": {
              "https://hub.example/": "00ff",
              "https://two.example/": "01"
            }
          }
        }

        """

    @Test func `what was told is written in order, and read back`() throws {
        var state = PingState()
        state.topics = ["https://a.example/f": ["https://two.example/": "01", "https://hub.example/": "00ff"]]
        #expect(String(decoding: state.serialised(), as: UTF8.self) == Self.document)
        #expect(try PingState(reading: Self.document, file: "p.json") == state)
    }

    @Test(arguments: ["{}", #"{"version": 2, "topics": {}}"#, #"{"version": 1, "topics": {"a": 1}}"#, "["])
    func `what is no state is told with its place`(text: String) {
        let fatal = #expect(throws: FatalDiagnostic.self) { try PingState(reading: text, file: "p.json") }
        #expect(fatal?.diagnostic.location?.file == "p.json")
    }
}
