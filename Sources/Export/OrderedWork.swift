import Diagnostics
import Foundation

/// Works on the elements of a sequence side by side, as if one after the other: results and diagnostics come in the
/// order of the elements, and no more elements are held than there are workers.
struct OrderedWork {
    /// How many elements are worked on at a time.
    let workers: Int

    /// What `body` gave for each element, nils left out.
    ///
    /// - Throws: what `body` threw; the elements after it are then left alone.
    func run<Element, Output: Sendable>(
        _ elements: some Sequence<Element>, reporting diagnostics: inout DiagnosticCollector,
        _ body: @Sendable (Element, inout DiagnosticCollector) throws -> Output?
    ) throws -> [Output] {
        let queue = WorkQueue<Element, Output>(AnyIterator(elements.makeIterator()))
        DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
            while let (index, element) = queue.next() {
                var own = DiagnosticCollector()
                let result = Result { try body(element, &own) }
                queue.finish(index, result, own)
            }
        }
        return try queue.results(reporting: &diagnostics)
    }
}

/// What the workers share; everything is done under the lock.
private final class WorkQueue<Element, Output: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private let iterator: AnyIterator<Element>
    private var count = 0
    private var outputs: [Int: Output] = [:]
    private var reports: [Int: DiagnosticCollector] = [:]
    private var failure: (index: Int, error: any Error)?

    init(_ iterator: AnyIterator<Element>) {
        self.iterator = iterator
    }

    func next() -> (Int, Element)? {
        lock.withLock {
            guard failure == nil, let element = iterator.next() else { return nil }
            count += 1
            return (count - 1, element)
        }
    }

    func finish(_ index: Int, _ result: Result<Output?, any Error>, _ report: DiagnosticCollector) {
        lock.withLock {
            if !report.diagnostics.isEmpty { reports[index] = report }
            switch result {
            case .success(let output): outputs[index] = output
            case .failure(let error): if failure.map({ index < $0.index }) ?? true { failure = (index, error) }
            }
        }
    }

    func results(reporting diagnostics: inout DiagnosticCollector) throws -> [Output] {
        for index in reports.keys.sorted() {
            if let report = reports[index] { diagnostics.report(contentsOf: report) }
        }
        if let failure { throw failure.error }
        return outputs.keys.sorted().compactMap { outputs[$0] }
    }
}
