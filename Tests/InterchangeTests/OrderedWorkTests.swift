import Diagnostics
import Foundation
import Interchange
import Testing

struct OrderedWorkTests {
    private struct Refusal: Error, Equatable { var number: Int }

    private func note(_ number: Int) -> Diagnostic {
        Diagnostic(.note, "n\(number)", BilingualText(fr: "\(number)", en: "\(number)"))
    }

    @Test(arguments: [1, 2, 7])
    func `results and reports come in the order of the elements, nils left out`(workers: Int) throws {
        var told = DiagnosticCollector()
        let results = try OrderedWork(workers: workers).run(0..<1_000, reporting: &told) {
            number, diagnostics -> Int? in
            if number.isMultiple(of: 3) { diagnostics.report(note(number)) }
            return number.isMultiple(of: 2) ? number * 10 : nil
        }
        #expect(results == stride(from: 0, to: 10_000, by: 20).map { $0 })
        #expect(told.diagnostics == stride(from: 0, to: 1_000, by: 3).map(note))
    }

    @Test(arguments: [1, 4])
    func `results are handed over one at a time, in order, until the first failure`(workers: Int) {
        var told = DiagnosticCollector(), taken: [Int] = []
        #expect(throws: Refusal(number: 300)) {
            try OrderedWork(workers: workers).run(
                0..<500, reporting: &told, taking: { taken.append($0) }
            ) { number, _ -> Int? in
                if number == 300 { throw Refusal(number: number) }
                return number.isMultiple(of: 2) ? number : nil
            }
        }
        #expect(taken == stride(from: 0, to: 300, by: 2).map { $0 })
    }

    @Test(.timeLimit(.minutes(2)), arguments: [2, 3, 8])
    func `workers that take elements as fast as they are read are never left waiting`(workers: Int) {
        for _ in 0..<20 {
            var told = DiagnosticCollector(), sum = 0
            let work = OrderedWork(workers: workers)
            work.results(of: 0..<10_000, reporting: &told, taking: { sum += $0 }) { number, _ in number }
            #expect(sum == 49_995_000)
        }
    }

    @Test func `nothing gives nothing`() throws {
        var told = DiagnosticCollector()
        #expect(OrderedWork().results(of: [Int](), reporting: &told) { number, _ in number } == [])
    }

    @Test(arguments: [1, 4])
    func `the first failure is thrown, with what was reported until then`(workers: Int) {
        var told = DiagnosticCollector()
        #expect(throws: Refusal(number: 50)) {
            try OrderedWork(workers: workers).run(0..<500, reporting: &told) { number, diagnostics -> Int? in
                diagnostics.report(note(number))
                if number >= 50 { throw Refusal(number: number) }
                return number
            }
        }
        #expect(told.diagnostics == (0...50).map(note))
    }

    @Test func `what fails after the first failure was told is not thrown in its place`() {
        var told = DiagnosticCollector()
        #expect(throws: Refusal(number: 50)) {
            try OrderedWork(workers: 4).run(0..<500, reporting: &told) { number, diagnostics -> Int? in
                diagnostics.report(note(number))
                guard number >= 50 else { return number }
                if number > 50 { Thread.sleep(forTimeInterval: 0.05) }
                throw Refusal(number: number)
            }
        }
        #expect(told.diagnostics == (0...50).map(note))
    }
}
