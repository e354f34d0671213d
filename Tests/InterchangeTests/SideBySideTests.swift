import Testing

@testable import Interchange

@Suite("Two things at once")
struct SideBySideTests {
    private struct Fault: Error, Equatable {
        let name: String
    }

    @Test("both are done, and both results are had")
    func results() throws {
        let (first, second) = try sideBySide {
            (1...1_000).reduce(0, +)
        } _: {
            "second"
        }
        #expect(first == 500_500)
        #expect(second == "second")
    }

    @Test("the fault of the first is thrown before that of the second, and both are done whatever happens")
    func faults() {
        #expect(throws: Fault(name: "first")) {
            try sideBySide {
                throw Fault(name: "first")
            } _: {
                throw Fault(name: "second")
            }
        }
        #expect(throws: Fault(name: "second")) {
            try sideBySide {
                1
            } _: {
                throw Fault(name: "second")
            }
        }
        var isDone = false
        #expect(throws: Fault(name: "first")) {
            try sideBySide {
                throw Fault(name: "first")
            } _: {
                isDone = true
            }
        }
        #expect(isDone)
    }
}
