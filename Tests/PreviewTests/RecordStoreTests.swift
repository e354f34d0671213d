import Testing

@testable import Preview

@Suite("The record store of a preview")
struct RecordStoreTests {
    private func statements(_ text: String) -> [String]? {
        Statements(Array(text.utf8)).map { said in
            zip(said.identifiers, said.statements).map { "\($0) \($1.shortVerb) \($1.json)" }
        }
    }

    @Test("takes one statement or a list, each with its identifier and its verb")
    func reading() {
        let one = #"{"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"id":"a"}"#
        let kept = #"a passed {"id":"a","verb":{"id":"http:\/\/adlnet.gov\/expapi\/verbs\/passed"}}"#
        #expect(statements(one) == [kept])
        #expect(statements("[\(one),\(one)]") == [kept, kept])
        #expect(statements("[]") == [])
    }

    @Test(
        "takes nothing else",
        arguments: [
            "", "1", "{}", "[1]", #"{"id":"a"}"#, #"{"id":1,"verb":{"id":"v"}}"#, #"{"id":"a","verb":"v"}"#,
            #"[{"id":"a","verb":{"id":"v"}},{}]"#, String(repeating: "[", count: 10_000), "{\"id\":\"\u{FFFE}",
        ])
    func refused(text: String) {
        #expect(statements(text) == nil)
    }

    @Test("forgets the oldest calls of a unit, and all of them before it holds too much")
    func limits() {
        let store = RecordStore()
        for number in 0..<(RecordStore.limit + 5) {
            store.change("unit", weight: 0) {
                $0.calls.append(RecordStore.Call(name: String(number), value: "", answer: ""))
            }
        }
        #expect(store.record(of: "unit").calls.count == RecordStore.limit)
        #expect(store.record(of: "unit").calls.first?.name == "5")
        #expect(store.record(of: "other").version == 0)
        store.change("other", weight: 1 << 30) { _ in }
        #expect(store.record(of: "unit").version == 0)
        #expect(store.record(of: "other").version == 1)
    }
}
