import Nunjucks
import Testing

/// Values as JavaScript has them.
struct ValueTests {
    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.1 + 0.2, "0.30000000000000004"), (1e21, "1e+21"),
            (1.5e300, "1.5e+300"), (123_456_789_012_345_683_968, "123456789012345680000"), (1e-6, "0.000001"),
            (1.25e-7, "1.25e-7"), (-1e-7, "-1e-7"), (.leastNonzeroMagnitude, "5e-324"), (.infinity, "Infinity"),
            (-.infinity, "-Infinity"),
            (.nan, "NaN"), (1.7976931348623157e308, "1.7976931348623157e+308"),
            (9_007_199_254_740_992, "9007199254740992"),
        ] as [(Double, String)])
    func numbersAreWrittenAsJavaScriptDoes(number: Double, text: String) {
        #expect(Value.number(number).text == text)
    }

    @Test func truthIsJavaScripts() {
        let truths: [Value] = [true, 1, -1, "0", [], [:], .safe("")]
        let falsehoods: [Value] = [false, 0, .number(.nan), "", .null, .undefined]
        #expect(truths.allSatisfy { $0.isTruthy })
        #expect(falsehoods.allSatisfy { !$0.isTruthy })
    }

    @Test func objectsKeepTheirOrderIndicesFirst() {
        var object: ObjectValue = ["b": 1, "10": 2, "a": 3, "2": 4, "01": 5, "b": 6]
        #expect(object.entries.map(\.key) == ["2", "10", "b", "a", "01"])
        #expect(object["b"]?.text == "6")
        object["a"] = nil
        object["c"] = 7
        #expect(object.entries.map(\.key) == ["2", "10", "b", "01", "c"])
        #expect(object["a"] == nil)
    }

    @Test func largeObjectsAreOrderedLikeSmallOnes() {
        let keys = (0..<50_000).flatMap { ["\(50_000 - $0)", "k\($0)", "k0"] }
        let object = ObjectValue(keys.enumerated().map { ($1, .number(Double($0))) })
        #expect(object.entries.prefix(2).map(\.key) == ["1", "2"])
        #expect(object.entries.dropFirst(50_000).prefix(2).map(\.key) == ["k0", "k1"])
        #expect(object.entries.count == 100_000)
        #expect(object["k0"]?.text == "149999")
        #expect(object["50000"]?.text == "0")
    }

    @Test func largeObjectsFindTheirNames() {
        let names = (0..<200).map { "name\($0)" }
        var object = ObjectValue(names.map { ($0, .string($0)) })
        #expect(names.allSatisfy { object[$0]?.text == $0 })
        object["name7"] = nil
        object["5"] = "first"
        #expect(object["name7"] == nil)
        #expect(object["name199"]?.text == "name199")
        #expect(object.entries.first?.value.text == "first")
    }

    @Test func arraysAreTexts() {
        #expect(Value([1, .null, .undefined, "a", [2, [3]], ["k": 1]]).text == "1,,,a,2,3,[object Object]")
    }

    @Test func listsHaveNothingOutside() {
        let list: ArrayValue = ArrayValue([1, 2])
        #expect(list[1].text == "2")
        #expect(list[2].text == "undefined")
        #expect(list[-1].text == "undefined")
        #expect(list.map(\.text) == ["1", "2"])
    }
}
